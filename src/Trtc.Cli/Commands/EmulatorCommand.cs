using System.CommandLine;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trtc.Emulator;
using Trtc.Emulator.Admin;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc emulator</c>: a local TRTC endpoint.</summary>
internal static class EmulatorCommand
{
    public static Command Create(TimeProvider time)
    {
        var port = new Option<int>("--port") { Description = "Port to listen on; 0 takes a free one.", DefaultValueFactory = _ => 0 };
        var host = new Option<string>("--host")
        {
            Description = "Address to listen on. Anything but this machine's own shows the emulator to others.",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        var data = new Option<string?>("--data") { Description = "File that keeps tasks and rooms beyond this run." };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON when ready." };
        var noLimits = new Option<bool>("--no-rate-limits") { Description = "Take any number of requests per second." };
        var command = new Command(
            "emulator", "Run a local TRTC endpoint that behaves as the API reference says.") { port, host, data, json, noLimits };
        command.SetAction(async (result, cancellationToken) =>
        {
            if (!IPAddress.TryParse(result.GetValue(host) == "localhost" ? "127.0.0.1" : result.GetValue(host), out var address))
            {
                return Fail(result, $"--host {result.GetValue(host)} is not an IP address such as 127.0.0.1 or 0.0.0.0.");
            }

            if (result.GetValue(port) is < 0 or > 65535)
            {
                return Fail(result, $"--port {result.GetValue(port)} is not between 0 and 65535.");
            }

            var options = new EmulatorOptions
            {
                Address = address,
                Port = result.GetValue(port),
                DataFile = result.GetValue(data),
                TimeProvider = time,
                KeepRateLimits = !result.GetValue(noLimits),
            };
            try
            {
                await using var emulator = await TrtcEmulator.StartAsync(options, cancellationToken);
                Announce(result.InvocationConfiguration.Output, emulator.Info, options, result.GetValue(json));
                await emulator.WaitAsync(cancellationToken);
                return ExitCode.Success;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                return Fail(result, $"The emulator cannot start: {e.Message}");
            }
        });
        return command;
    }

    private static int Fail(ParseResult result, string message)
    {
        result.InvocationConfiguration.Error.WriteLine(message);
        return ExitCode.Failure;
    }

    private static void Announce(TextWriter output, EmulatorInfo info, EmulatorOptions options, bool json)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(info, CliJsonContext.Default.EmulatorInfo));
            output.Flush();
            return;
        }

        output.WriteLine($"""
            TRTC emulator on {info.Endpoint}

              endpoint       {info.Endpoint}
              secretId       {info.SecretId}
              secretKey      {info.SecretKey}
              sdkAppId       {info.SdkAppId}
              sdkSecretKey   {info.SdkSecretKey}
              data           {(options.DataFile is null ? "in memory; --data FILE keeps it" : Path.GetFullPath(options.DataFile))}
              rate limits    {(options.KeepRateLimits ? "as documented" : "off")}
              administration {info.Endpoint}/_emulator/ (info, tasks, rooms, log, faults, clock)

            These credentials work here only. Ctrl-C stops the emulator.
            """);
    }
}

/// <summary>What is known of an emulator, under the names that its own administration gives it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmulatorInfo))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
