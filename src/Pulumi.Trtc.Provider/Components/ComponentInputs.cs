using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>A component's inputs.</summary>
/// <param name="Given">As its program gave them, with what each is, and depends on: what is handed on comes from here.</param>
/// <param name="Api">In the API's form, to check them and to reckon with them.</param>
internal sealed record ComponentInputs(ObjectValue Given, ApiObject Api)
{
    /// <summary>Reads what a program gave; what its records say is secret is secret from here on.</summary>
    public static ComponentInputs Read(InputModel model, ObjectValue given, Action<string, string> report)
    {
        var api = model.Read(given, report);
        return new(given.SecretAs(model.Write(api)), api);
    }

    /// <summary>An input by the names of its records' members, or null where the program left it out.</summary>
    public PropertyValue? this[params ReadOnlySpan<string> path]
    {
        get
        {
            PropertyValue? value = Given;
            foreach (var name in path)
            {
                value = value.Member(name);
            }

            return value;
        }
    }

    /// <summary>Whether a part of the component is wanted: what is not known yet is.</summary>
    public bool Has(string part) => Api[part] is not null;
}
