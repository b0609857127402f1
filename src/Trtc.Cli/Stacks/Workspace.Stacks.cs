using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.State;

namespace Trtc.Cli.Stacks;

/// <content>What is done with a stack as a whole.</content>
internal sealed partial class Workspace
{
    /// <summary>Removes the stack. The caller holds its lock.</summary>
    public void Remove(bool keepsConfig)
    {
        Store.Remove(Stack);
        History.Remove();
        Tags.Remove();
        if (!keepsConfig)
        {
            File.Delete(ConfigFile);
        }

        if (Selected.Name == Stack)
        {
            Selected.Select(null);
        }
    }

    /// <summary>URNs of what is protected. The caller holds the stack's lock.</summary>
    public IEnumerable<string> Protected() => Load().State.Resources.Where(r => r is { Protect: true, Delete: false }).Select(r => r.Urn);

    /// <summary>Gives the stack another name. The caller holds the locks of both.</summary>
    public void RenameTo(Workspace other)
    {
        var (state, secrets) = Load();
        Store.Save(other.Stack, StateEdit.RenameStack(state, Project.Name, Stack, other.Stack), secrets);
        foreach (var (from, to) in new[]
        {
            (ConfigFile, other.ConfigFile), (Store.EmulatorFile(Stack), Store.EmulatorFile(other.Stack)),
            (Store.WatchLogFile(Stack), Store.WatchLogFile(other.Stack)),
        })
        {
            if (File.Exists(from))
            {
                File.Move(from, to);
            }
        }

        History.MoveTo(other.History);
        Tags.MoveTo(other.Tags);
        Store.Remove(Stack);
        Selected.Select(other.Stack);
    }

    /// <summary>Encrypts all secrets of the stack and its configuration anew. The caller holds the stack's lock.</summary>
    public void Encrypt(PassphraseSecrets secrets)
    {
        // All is read before anything is written, so that a wrong passphrase changes nothing.
        var (state, _) = Load();
        var config = ConfigIn(secrets, this);
        TakeConfig(config, secrets, replacesSalt: config.Count > 0 || Config.Salt is not null);
        Store.Save(Stack, state, secrets);
    }

    /// <summary>Takes the configuration of another stack of the project.</summary>
    public void CopyConfig(Workspace other)
    {
        var secrets = ConfigSecrets();
        foreach (var name in other.Config.Names)
        {
            var value = other.Config.Written(name);
            Config.Set(name, In(secrets, other, value)!, ConfigPlace.HasSecret(value) ? secrets : null);
        }
    }

    private void TakeConfig(Dictionary<string, JsonNode> values, PassphraseSecrets secrets, bool replacesSalt)
    {
        if (replacesSalt)
        {
            Config.SetSalt(secrets.Salt);
        }

        foreach (var (name, value) in values)
        {
            Config.Set(name, value, secrets);
        }
    }

    private static Dictionary<string, JsonNode> ConfigIn(PassphraseSecrets secrets, Workspace from) => from.Config.Names
        .Where(from.Config.IsSecret)
        .ToDictionary(name => name, name => In(secrets, from, from.Config.Written(name))!, StringComparer.Ordinal);

    private static JsonNode? In(PassphraseSecrets secrets, Workspace from, JsonNode? value) =>
        ConfigPlace.WithSecrets(value, c => new JsonObject { ["secure"] = secrets.EncryptText(from.Decrypt(c)) });
}
