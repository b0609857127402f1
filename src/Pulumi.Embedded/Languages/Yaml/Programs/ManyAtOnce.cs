namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Does something with each of many things, none of which needs another: on all processors where it is worth it.</summary>
internal static class ManyAtOnce
{
    // Fewer are done before another thread has begun.
    private const int Many = 256;

    /// <summary>Does something with each, in no order.</summary>
    public static void ForEach<T>(IReadOnlyList<T> items, Action<T> act) => For(items.Count, i => act(items[i]));

    /// <summary>Makes something of each; the results have their order.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var made = new TResult[items.Count];
        For(made.Length, i => made[i] = make(items[i]));
        return made;
    }

    private static void For(int count, Action<int> act)
    {
        if (count >= Many)
        {
            Parallel.For(0, count, act);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            act(i);
        }
    }
}
