using Trtc.Bench;

return args switch
{
    ["sign"] => SignBenchmark.Run(),
    ["rate", ..] => await RateBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1000),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/Trtc.Bench -- sign          signing and serialising, beside the official Node SDK
        dotnet run -c Release --project bench/Trtc.Bench -- rate [COUNT]  200 callers ask for COUNT (1000) starts under the documented rate
        """);
    return 1;
}
