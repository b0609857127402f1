using System.Globalization;
using Trtc.Bench;

return args switch
{
    ["sign"] => SignBenchmark.Run(),
    ["journal"] => await JournalBenchmark.RunAsync(),
    ["rate", ..] => await RateBenchmark.RunAsync(Number(1000)),
    ["scale", ..] => await ScaleBenchmark.RunAsync(Number(100)),
    ["watch", ..] => await WatchBenchmark.RunAsync(Number(30)),
    _ => Usage(),
};

int Number(int otherwise) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/Trtc.Bench -- sign            signing and serialising, beside the official Node SDK
        dotnet run -c Release --project bench/Trtc.Bench -- journal         an operation's cost with 100 resources and with 10,000
        dotnet run -c Release --project bench/Trtc.Bench -- rate [COUNT]    200 callers ask for COUNT (1000) starts at the documented rate
        dotnet run -c Release --project bench/Trtc.Bench -- scale [COUNT]   preview and up of COUNT (100) resources, and of ten times that
        dotnet run -c Release --project bench/Trtc.Bench -- watch [SEC]     a watch's memory after SEC (30) seconds, and ten times that
        """);
    return 1;
}
