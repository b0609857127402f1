namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Does something with each of many things, none of which needs another: on all processors where it is worth it.</summary>
internal static class ManyAtOnce
{
    // Fewer are done before another thread has begun.
    private const int Many = 256;

    /// <summary>Does something with each, in no order.</summary>
    public static void ForEach<T>(IReadOnlyList<T> items, Action<T> act)
    {
        if (items.Count >= Many)
        {
            Parallel.ForEach(items, act);
            return;
        }

        foreach (var item in items)
        {
            act(item);
        }
    }

    /// <summary>Makes something of each; the results have their order.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var made = new TResult[items.Count];
        ForEach([.. Enumerable.Range(0, made.Length)], i => made[i] = make(items[i]));
        return made;
    }
}
