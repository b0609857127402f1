using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>
/// User IDs for robots that a program leaves unnamed, as components do: one keeps the user that it has, whatever its resource is called by
/// then; a new one gets its resource's name and an end of its own, so that robots of two programs in one room do not kick each other out.
/// </summary>
internal static partial class RobotNames
{
    private const int Longest = 32;
    private const int Ending = 7;

    /// <summary>A request with all its robots named.</summary>
    /// <param name="type">The request.</param>
    /// <param name="inputs">What it is made with.</param>
    /// <param name="old">What it was made with before.</param>
    /// <param name="resource">Name of the resource.</param>
    /// <param name="seed">What no other resource has.</param>
    public static ApiObject Fill(ApiType type, ApiObject inputs, ApiObject? old, string resource, string seed)
    {
        return In(type, inputs, old, type.Name);

        ApiObject In(ApiType of, ApiObject value, ApiObject? before, string place)
        {
            foreach (var property in of.Properties.Values)
            {
                var (name, here) = (property.Name, $"{place}.{property.Name}");
                var given = value.Members.GetValueOrDefault(name);
                if (property.Api.Role == ApiRole.RobotUser)
                {
                    // Who has a signature has a name, too.
                    value = of.Signature() is { } signature && value.Has(signature.Name) ? value
                        : value.Default(name, before?.Members.GetValueOrDefault(name) ?? New(resource, seed, here));
                }
                else if (property.Type is { } inner && given is ApiObject part)
                {
                    value = value.With(name, In(inner, part, before?.Members.GetValueOrDefault(name) as ApiObject, here));
                }
                else if (property.Type is { } items && given is ApiList list)
                {
                    var earlier = (before?.Members.GetValueOrDefault(name) as ApiList)?.Items.OfType<ApiObject>().ToArray() ?? [];
                    value = value.With(name, list with
                    {
                        Items = [.. list.Items.Select((item, i) => item is ApiObject entry
                            ? In(items, entry, Counterpart(items, entry, earlier, i), $"{here}[{Key(items, entry) ?? $"{i}"}]") : item)],
                    });
                }
            }

            return value;
        }
    }

    // The robot of a room stays that room's when another room before it goes.
    private static ApiObject? Counterpart(ApiType type, ApiObject entry, ApiObject[] earlier, int index) =>
        Key(type, entry) is { } key ? earlier.FirstOrDefault(e => Key(type, e) == key) : earlier.ElementAtOrDefault(index);

    private static string? Key(ApiType type, ApiObject entry) => type.With(ApiRole.Room) is { } room && entry[room.Name] is ApiText id
        ? $"{id.Value}/{(type.With(ApiRole.RoomType) is { } kind ? entry.Number(kind.Name) : null)}"
        : null;

    private static ApiText New(string resource, string seed, string place)
    {
        var plain = Others().Replace(resource, "_");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{place}")))[..Ending];
        return new ApiText($"{plain[..Math.Min(plain.Length, Longest - Ending - 1)]}-{hash}");
    }

    [GeneratedRegex("[^A-Za-z0-9_-]")]
    private static partial Regex Others();
}
