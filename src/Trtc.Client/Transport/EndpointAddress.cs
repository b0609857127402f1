using System.Collections.Concurrent;
using System.Net;
using Trtc.Client.Errors;

namespace Trtc.Client.Transport;

/// <summary>Where a call goes: the configured endpoint with the call's region filled in.</summary>
internal sealed class EndpointAddress
{
    private const string RegionPlace = "{region}";
    private const string VendorDomain = ".tencentcloudapi.com";

    private const int MostKnown = 64;

    private readonly string template;
    private readonly ConcurrentDictionary<(string? Region, string? Host), Uri> known = new();

    public EndpointAddress(string endpoint)
    {
        template = endpoint.Contains("://", StringComparison.Ordinal) ? endpoint : "https://" + endpoint;
        if (!Uri.TryCreate(template.Replace(RegionPlace, "region", StringComparison.Ordinal), UriKind.Absolute, out var uri)
            || uri.Host.Length == 0
            || uri.Scheme is not ("http" or "https")
            || uri.AbsolutePath != "/")
        {
            throw Failure(
                $"The endpoint \"{endpoint}\" is not an address such as {TrtcClientOptions.DefaultEndpoint} or http://localhost:9000.");
        }

        if (uri.Scheme == "http" && !IsLoopback(uri.Host))
        {
            throw Failure($"The endpoint \"{endpoint}\" is plain HTTP, which is allowed only to this machine; use https.");
        }
    }

    /// <summary>The address of a call. An action's own host serves it, except where the endpoint is not the vendor's.</summary>
    public Uri Resolve(string? region, string? host = null)
    {
        if (known.TryGetValue((region, host), out var address))
        {
            return address;
        }

        if (known.Count >= MostKnown)
        {
            known.Clear(); // Regions are the caller's texts, and may be any number.
        }

        return known.GetOrAdd((region, host), New(region, host));
    }

    private Uri New(string? region, string? host)
    {
        var address = New(region);
        return host is not null && address.Host.EndsWith(VendorDomain, StringComparison.OrdinalIgnoreCase)
            ? new Uri($"https://{host}")
            : address;
    }

    private Uri New(string? region)
    {
        if (!template.Contains(RegionPlace, StringComparison.Ordinal))
        {
            return new Uri(template);
        }

        return new Uri(template.Replace(
            RegionPlace,
            region ?? throw Failure($"The endpoint {template} needs a region, but neither the call nor the configuration names one."),
            StringComparison.Ordinal));
    }

    /// <summary>The service's name in a signature: the first label of the host name, or trtc where the host is an address.</summary>
    public static string ServiceOf(Uri uri) =>
        uri.HostNameType == UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal) ? uri.Host.Split('.')[0] : "trtc";

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static TrtcException Failure(string message) => new(TrtcErrorCategory.InvalidInput, "", "Client.Endpoint", message);
}
