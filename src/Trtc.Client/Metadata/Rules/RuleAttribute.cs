namespace Trtc.Client.Metadata.Rules;

/// <summary>A rule between members of a type.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class RuleAttribute : Attribute
{
    /// <summary>Reports what breaks the rule; skips what is unknown.</summary>
    public abstract void Check(ApiObject value, ApiChecker checker);

    /// <summary>Whether a member has one of the values; null when that is unknown. An absent member has its default.</summary>
    private protected static bool? Matches(
        ApiObject value, string member, object[] wanted, ApiValue? otherwise = null) => (value[member] ?? otherwise) switch
        {
            var given when given == ApiValue.Unknown => null,
            ApiNumber number => wanted.OfType<int>().Any(w => w == number.Value),
            ApiText text => wanted.OfType<string>().Contains(text.Value),
            _ => false,
        };

    private protected static string Either(object[] wanted) => string.Join(" or ", wanted);
}
