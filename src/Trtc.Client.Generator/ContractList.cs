namespace Trtc.Client.Generator;

/// <summary>The list of all contracts of an assembly, by the types that they are of.</summary>
internal static class ContractList
{
    private const string Indent = "\n        ";

    /// <summary>The list's code.</summary>
    public static string Text(string space, IEnumerable<Contract> contracts)
    {
        var records = contracts.Where(c => c.IsRecord).OrderBy(c => c.Name, StringComparer.Ordinal).ToDictionary(c => c.Name);
        return $$"""
            {{Code.Head}}
            namespace {{space}};

            /// <summary>The contracts of the records of this assembly.</summary>
            internal static class Contracts
            {
                private static readonly Dictionary<Type, Func<ApiType>> All = new()
                {
                    {{string.Join(Indent, records.Keys.Select(Entry))}}
                };

                /// <summary>The names of all members of requests, and of what requests hold.</summary>
                public static IEnumerable<string> RequestMembers => new string[]
                {
                    {{string.Join(Indent, RequestMembers(records).Select(n => Code.Text(n) + ","))}}
                };

                /// <summary>The description of a record of this assembly, or null.</summary>
                public static ApiType? Of(Type type) => All.TryGetValue(type, out var contract) ? contract() : null;
            }

            """;
    }

    private static string Entry(string record) => $"[typeof(global::{record})] = static () => global::{record}Contract.Type,";

    private static SortedSet<string> RequestMembers(Dictionary<string, Contract> records)
    {
        var left = new Queue<Contract>(records.Values.Where(c => c.IsRequest));
        var (reached, names) = (new HashSet<string>(), new SortedSet<string>(StringComparer.Ordinal));
        while (left.Count > 0)
        {
            var record = left.Dequeue();
            names.UnionWith(Lines(record.Members));
            foreach (var part in Lines(record.Parts).Where(reached.Add))
            {
                left.Enqueue(records[part]);
            }
        }

        return names;
    }

    private static string[] Lines(string text) => text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
}
