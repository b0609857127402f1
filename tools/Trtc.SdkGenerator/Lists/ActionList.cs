namespace Trtc.SdkGenerator.Lists;

/// <summary>The table of actions.</summary>
internal static class ActionList
{
    public static GeneratedList Make() => GeneratedList.Of(
        "src/Trtc.Client/Metadata/ApiActions.cs",
        $$"""
        using System.Collections.Frozen;
        using Trtc.Client.Metadata;

        namespace Trtc.Client.Actions;

        /// <summary>Every action of the service that this client knows.</summary>
        public static class ApiActions
        {
            /// <summary>The actions, by name.</summary>
            public static FrozenDictionary<string, ApiAction> All { get; } = new[]
            {
        {{string.Join("\n", Requests.Actions.Select(a => $"        {a}Request.Action,"))}}
            }.ToFrozenDictionary(action => action.Name);
        }
        """);
}
