using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trtc.SdkGenerator;

/// <summary>The files of the .NET package, in the shape that Pulumi's own generator gives.</summary>
internal static class SdkFiles
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Imports =
        ["System", "System.Collections.Generic", "System.Collections.Immutable", "System.Threading.Tasks", "Pulumi.Serialization"];

    /// <summary>All files, by their path.</summary>
    public static IReadOnlyDictionary<string, string> Generate(Schema schema)
    {
        var root = schema.Root;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["version.txt"] = schema.Version + "\n",
            ["pulumi-plugin.json"] = PluginFile(schema),
            ["Utilities.cs"] = UtilitiesWriter.Write(root, schema.PluginDownloadUrl),
            ["Config.cs"] = CodeWriter.File(root, ["System", "System.Collections.Immutable"], code => ConfigWriter.Write(code, schema)),
            ["Enums.cs"] = CodeWriter.File(root, ["System", "System.ComponentModel"], code => EnumWriter.Write(code, schema.Enums.Values)),
        };
        foreach (var resource in schema.Resources.Append(schema.Provider))
        {
            files[resource.Name + ".cs"] = CodeWriter.File(root, Imports, code => ResourceWriter.Write(code, resource, schema));
        }

        foreach (var function in schema.Functions)
        {
            files[function.Name + ".cs"] = CodeWriter.File(root, Imports, code => FunctionWriter.Write(code, function));
        }

        var given = schema.Resources.Append(schema.Provider).SelectMany(r => r.Given).Concat(schema.Functions.SelectMany(f => f.Inputs));
        foreach (var shape in Reached(schema, given))
        {
            files[$"Inputs/{shape.Name}Args.cs"] = CodeWriter.File(
                root + ".Inputs",
                Imports,
                code => InputWriter.Write(code, shape.Name + "Args", shape.Description, "ResourceArgs", shape.Properties));
        }

        foreach (var shape in Reached(schema, schema.Functions.SelectMany(f => f.Inputs)))
        {
            files[$"Inputs/{shape.Name}.cs"] = CodeWriter.File(
                root + ".Inputs",
                Imports,
                code => InputWriter.Write(code, shape.Name, shape.Description, "InvokeArgs", shape.Properties, plain: true));
        }

        var told = schema.Resources.SelectMany(r => r.Told).Concat(schema.Functions.SelectMany(f => f.Outputs));
        foreach (var shape in Reached(schema, told))
        {
            files[$"Outputs/{shape.Name}.cs"] = CodeWriter.File(
                root + ".Outputs", Imports, code => OutputWriter.Write(code, shape.Name, shape.Description, shape.Properties));
        }

        return files;
    }

    // By this, Pulumi finds the plugin of a package that a program refers to.
    private static string PluginFile(Schema schema)
    {
        var file = new JsonObject { ["resource"] = true, ["name"] = schema.Name, ["version"] = schema.Version };
        if (schema.PluginDownloadUrl is { } url)
        {
            file["server"] = url;
        }

        return file.ToJsonString(Json) + "\n";
    }

    /// <summary>The objects that properties lead to.</summary>
    public static IEnumerable<ObjectShape> Reached(Schema schema, IEnumerable<Property> from)
    {
        var (reached, left) = (new HashSet<string>(StringComparer.Ordinal), new Queue<SchemaType>(from.Select(p => p.Type)));
        while (left.TryDequeue(out var type))
        {
            if (type is ListType list)
            {
                left.Enqueue(list.Element);
            }
            else if (type is MapType map)
            {
                left.Enqueue(map.Element);
            }
            else if (type is NamedType { IsEnum: false } named && reached.Add(named.Token))
            {
                foreach (var property in schema.Objects[named.Token].Properties)
                {
                    left.Enqueue(property.Type);
                }
            }
        }

        return reached.Order(StringComparer.Ordinal).Select(t => schema.Objects[t]);
    }
}
