using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Trtc.Bench;

/// <summary>
/// What the web server costs by itself: a process, of this program and so for the JIT, that reads each request to its end and answers the
/// same bytes. The emulator cannot be faster.
/// </summary>
internal sealed class BareEndpoint : IDisposable
{
    private readonly Process process;

    private BareEndpoint(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<BareEndpoint> StartAsync(int answerBytes)
    {
        string[] arguments = ["bare", answerBytes.ToString(CultureInfo.InvariantCulture)];
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        return new BareEndpoint(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>Serves until the process is killed.</summary>
    public static async Task<int> ServeAsync(int answerBytes)
    {
        var answer = new byte[answerBytes];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
