using System.Text.Json;
using Trtc.Testing;

namespace Pulumi.Trtc.Tests;

/// <summary>Every input that the schema calls a secret becomes one when it is set.</summary>
public class SecretTests
{
    public static TheoryData<string, string> Secrets
    {
        get
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")));
            var found = new TheoryData<string, string>();
            void Add(string type, JsonElement properties)
            {
                foreach (var property in properties.EnumerateObject().Where(
                    p => p.Value.TryGetProperty("secret", out var secret) && secret.GetBoolean()))
                {
                    found.Add(type, char.ToUpperInvariant(property.Name[0]) + property.Name[1..]);
                }
            }

            Add("ProviderArgs", schema.RootElement.GetProperty("provider").GetProperty("inputProperties"));
            foreach (var resource in schema.RootElement.GetProperty("resources").EnumerateObject())
            {
                Add(resource.Name.Split(':')[2] + "Args", resource.Value.GetProperty("inputProperties"));
            }

            foreach (var type in schema.RootElement.GetProperty("types").EnumerateObject().Where(
                t => t.Value.TryGetProperty("properties", out _)))
            {
                Add($"Inputs.{type.Name.Split(':')[2]}Args", type.Value.GetProperty("properties"));
            }

            return found;
        }
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task A_secret_input_is_secret_once_it_is_set(string type, string property)
    {
        var args = Activator.CreateInstance(typeof(StreamIngest).Assembly.GetType("Pulumi.Trtc." + type, throwOnError: true)!)!;
        var member = args.GetType().GetProperty(property)!;
        if (member.PropertyType == typeof(InputMap<object>))
        {
            // Added to, as by an initialiser, or set as a whole.
            ((InputMap<object>)member.GetValue(args)!).Add("key", "whisper");
            Assert.True(await Output.IsSecretAsync(((InputMap<object>)member.GetValue(args)!).ToOutput()));
            member.SetValue(args, new InputMap<object> { ["key"] = "whisper" });
            Assert.True(await Output.IsSecretAsync(((InputMap<object>)member.GetValue(args)!).ToOutput()));
        }
        else
        {
            member.SetValue(args, (Input<string>)"whisper");
            Assert.True(await Output.IsSecretAsync(((Input<string>)member.GetValue(args)!).ToOutput()));
        }
    }

    [Fact]
    public void There_are_secrets_to_look_at() => Assert.True(Secrets.Count >= 15, $"only {Secrets.Count}");
}
