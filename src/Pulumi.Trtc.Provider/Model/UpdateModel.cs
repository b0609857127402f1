using System.Text.Json.Nodes;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>
/// What an update can change of what a start sent, by the members of both records: an update's optional members
/// are what changes, its required ones say what is meant.
/// </summary>
internal sealed class UpdateModel
{
    private readonly Part[] parts;

    public UpdateModel(ApiType start, ApiType update)
    {
        Type = update;
        parts = [.. update.Properties.Values.Where(p => !p.Api.Required).Select(p => PartOf(start, update, p))];
        Own = [.. parts.Where(p => p.Start is null).Select(p => p.Update)];
        Paths = [.. parts.SelectMany(p => p.Leaves.Count > 0
            ? p.Leaves.Select(l => new InPlace($"{p.ApiPath}.{l.Name}", IsRemovable: update.Api.Whole || Cleared(l, l) is not null))
            : [new InPlace(p.ApiPath, update.Api.Whole || Cleared(p.Update, p.Start) is not null)])];
    }

    /// <summary>Record of the update.</summary>
    public ApiType Type { get; }

    /// <summary>What changes in place, with all that is below it.</summary>
    public IReadOnlyList<InPlace> Paths { get; }

    /// <summary>Members that only an update has: a start is followed by an update where they are given.</summary>
    public IReadOnlyList<ApiProperty> Own { get; }

    /// <summary>The update that a diff asks for.</summary>
    /// <param name="inputs">All inputs, in the API's JSON.</param>
    /// <param name="changes">What changed; null for all that an update can say.</param>
    public JsonObject Request(JsonObject inputs, IReadOnlyList<InputChange>? changes)
    {
        var request = new JsonObject();
        foreach (var key in Type.Properties.Values.Where(p => p.Api.Required))
        {
            Put(request, key.Name, inputs[key.Name]);
        }

        foreach (var part in parts)
        {
            var value = part.In is { } holder ? inputs[holder]?[part.Update.Name] : inputs[part.Update.Name];
            if (Type.Api.Whole || changes is null)
            {
                Put(request, part.Update.Name, value);
            }
            else if (changes.Any(c => c.IsAt(part.ApiPath)))
            {
                Put(
                    request,
                    part.Update.Name,
                    part.Leaves.Count > 0 ? Leaves(part, value, changes) : value ?? Cleared(part.Update, part.Start));
            }
        }

        return request;
    }

    private static JsonObject Leaves(Part part, JsonNode? value, IReadOnlyList<InputChange> changes)
    {
        var members = new JsonObject();
        foreach (var leaf in part.Leaves.Where(l => part.Update.Type!.Api.Together || changes.Any(c => c.IsAt($"{part.ApiPath}.{l.Name}"))))
        {
            Put(members, leaf.Name, value?[leaf.Name] ?? Cleared(leaf, leaf));
        }

        return members;
    }

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value.DeepClone();
        }
    }

    // What an update passes to take something away, or null where it cannot be taken away.
    private static JsonNode? Cleared(ApiProperty update, ApiProperty? start) =>
        (update.Api.Cleared ?? start?.Api.Cleared) is { } json ? JsonNode.Parse(json)
        : update.Kind == ApiKind.List ? new JsonArray()
        : (update.Api.Default ?? start?.Api.Default) switch
        {
            int number => number,
            bool boolean => boolean,
            string text => text,
            _ => null,
        };

    private static Part PartOf(ApiType start, ApiType update, ApiProperty property)
    {
        var holder = property.Api.In;
        var given = holder is null ? start : start.Properties[holder].Type!;
        var before = given.Properties.GetValueOrDefault(property.Name);
        if (holder is not null && before is null)
        {
            throw new InvalidOperationException($"{update.Name}.{property.Name} is said to be in {holder}, which has no such member.");
        }

        ApiProperty[] leaves = property is { Kind: ApiKind.Object, Type: { } type } && type.Properties.Values.Any(p => p.Api.Fixed)
            ? [.. type.Properties.Values.Where(p => !p.Api.Fixed)]
            : [];
        return new Part(property, before, holder, leaves);
    }

    // A member of an update; its leaves are what it can change of it, where that is not the whole.
    private sealed record Part(ApiProperty Update, ApiProperty? Start, string? In, IReadOnlyList<ApiProperty> Leaves)
    {
        public string ApiPath => In is null ? Update.Name : $"{In}.{Update.Name}";
    }
}

/// <summary>Something that changes in place.</summary>
/// <param name="ApiPath">The member, as the API names it.</param>
/// <param name="IsRemovable">Whether it can be taken away in place as well.</param>
internal sealed record InPlace(string ApiPath, bool IsRemovable = true);
