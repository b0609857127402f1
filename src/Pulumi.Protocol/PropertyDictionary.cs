using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Protocol;

/// <summary>
/// Members of an object, in the order of their names; unchanging. Two arrays instead of a tree: objects have few members, and there are
/// many objects, of which those that were made from each other share their names.
/// </summary>
public sealed class PropertyDictionary : IReadOnlyDictionary<string, PropertyValue>
{
    private PropertyDictionary(ImmutableArray<string> names, ImmutableArray<PropertyValue> values) => (Keys, Values) = (names, values);

    /// <summary>No members.</summary>
    public static PropertyDictionary Empty { get; } = new([], []);

    /// <summary>Their names, in ordinal order.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Their values, in the order of the names.</summary>
    public ImmutableArray<PropertyValue> Values { get; }

    /// <inheritdoc/>
    public int Count => Keys.Length;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Keys.IsEmpty;

    IEnumerable<string> IReadOnlyDictionary<string, PropertyValue>.Keys => Keys;

    IEnumerable<PropertyValue> IReadOnlyDictionary<string, PropertyValue>.Values => Values;

    /// <inheritdoc/>
    public PropertyValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no member \"{key}\".");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? Values[index] : null;
        return index >= 0;
    }

    /// <summary>The members with other values. Where none is another one, this.</summary>
    public PropertyDictionary Map(Func<string, PropertyValue, PropertyValue> change)
    {
        var changed = Change(Values, (i, value) => change(Keys[i], value));
        return changed == Values ? this : new PropertyDictionary(Keys, changed);
    }

    /// <summary>The members that are as wanted. Where all are, this.</summary>
    public PropertyDictionary Where(Func<string, PropertyValue, bool> isWanted)
    {
        var first = 0;
        while (first < Count && isWanted(Keys[first], Values[first]))
        {
            first++;
        }

        if (first == Count)
        {
            return this;
        }

        var builder = new Builder(Count);
        for (var i = 0; i < Count; i++)
        {
            if (i < first || (i > first && isWanted(Keys[i], Values[i])))
            {
                builder.Add(Keys[i], Values[i]);
            }
        }

        return builder.Build();
    }

    /// <summary>With a member set.</summary>
    public PropertyDictionary SetItem(string name, PropertyValue value)
    {
        var index = IndexOf(name);
        return index >= 0
            ? new PropertyDictionary(Keys, Values.SetItem(index, value))
            : new PropertyDictionary(Keys.Insert(~index, name), Values.Insert(~index, value));
    }

    /// <summary>With all members of another one set.</summary>
    public PropertyDictionary SetItems(PropertyDictionary others)
    {
        var both = new Builder(Count + others.Count);
        var (own, other) = (0, 0);
        while (own < Count || other < others.Count)
        {
            var order = own == Count ? 1 : other == others.Count ? -1 : string.CompareOrdinal(Keys[own], others.Keys[other]);
            if (order < 0)
            {
                both.Add(Keys[own], Values[own]);
            }
            else
            {
                both.Add(others.Keys[other], others.Values[other]);
            }

            own += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return both.Build();
    }

    /// <summary>Without a member.</summary>
    public PropertyDictionary Remove(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? this : new PropertyDictionary(Keys.RemoveAt(index), Values.RemoveAt(index));
    }

    /// <summary>Goes through the members.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<string, PropertyValue>> IEnumerable<KeyValuePair<string, PropertyValue>>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return new(Keys[i], Values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<string, PropertyValue>>)this).GetEnumerator();

    // Values with others in their places; where none is another one, the same.
    internal static ImmutableArray<PropertyValue> Change(
        ImmutableArray<PropertyValue> values, Func<int, PropertyValue, PropertyValue> change)
    {
        ImmutableArray<PropertyValue>.Builder? changed = null;
        for (var i = 0; i < values.Length; i++)
        {
            var value = change(i, values[i]);
            if (changed is null && !ReferenceEquals(value, values[i]))
            {
                changed = ImmutableArray.CreateBuilder<PropertyValue>(values.Length);
                changed.AddRange(values, i);
            }

            changed?.Add(value);
        }

        return changed is null ? values : changed.MoveToImmutable();
    }

    private int IndexOf(string name) => Keys.BinarySearch(name, StringComparer.Ordinal);

    /// <summary>Goes through members, in the order of their names.</summary>
    public struct Enumerator(PropertyDictionary map)
    {
        private int index = -1;

        /// <summary>The member.</summary>
        public readonly KeyValuePair<string, PropertyValue> Current => new(map.Keys[index], map.Values[index]);

        /// <summary>Goes to the next one.</summary>
        public bool MoveNext() => ++index < map.Count;
    }

    /// <summary>Makes members one by one.</summary>
    public sealed class Builder
    {
        private readonly ImmutableArray<string>.Builder names;
        private readonly ImmutableArray<PropertyValue>.Builder values;
        private bool isInOrder = true;

        /// <summary>Begins without members.</summary>
        /// <param name="capacity">How many there are likely to be.</param>
        public Builder(int capacity = 8) =>
            (names, values) = (ImmutableArray.CreateBuilder<string>(capacity), ImmutableArray.CreateBuilder<PropertyValue>(capacity));

        /// <summary>Adds a member; of those with the same name, the last one counts.</summary>
        public void Add(string name, PropertyValue value)
        {
            isInOrder = isInOrder && (names.Count == 0 || string.CompareOrdinal(names[^1], name) < 0);
            names.Add(name);
            values.Add(value);
        }

        /// <summary>The members.</summary>
        public PropertyDictionary Build() =>
            names.Count == 0 ? Empty : isInOrder ? new(names.DrainToImmutable(), values.DrainToImmutable()) : Sorted();

        private PropertyDictionary Sorted()
        {
            // Sorting by LINQ keeps those of the same name in the order in which they came.
            var order = Enumerable.Range(0, names.Count).OrderBy(i => names[i], StringComparer.Ordinal).ToArray();
            var last = order.Where((at, i) => i == order.Length - 1 || names[order[i + 1]] != names[at]).ToArray();
            return new([.. last.Select(i => names[i])], [.. last.Select(i => values[i])]);
        }
    }
}

/// <summary>Makes members from sequences.</summary>
public static class PropertyDictionaries
{
    /// <summary>Members of which each is worked out from an item.</summary>
    public static PropertyDictionary ToPropertyDictionary<T>(
        this IEnumerable<T> items, Func<T, string> name, Func<T, PropertyValue> value)
    {
        var builder = new PropertyDictionary.Builder(items.TryGetNonEnumeratedCount(out var count) ? count : 8);
        foreach (var item in items)
        {
            builder.Add(name(item), value(item));
        }

        return builder.Build();
    }
}
