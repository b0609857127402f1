using System.Collections.Immutable;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Something in a program that has a value.</summary>
/// <param name="At">Where it is written.</param>
public abstract record Expression(Position At);

/// <summary>A value as it stands.</summary>
public sealed record LiteralExpression(Position At, PropertyValue Value) : Expression(At);

/// <summary>A text with values in it: <c>${room}-relay</c>.</summary>
public sealed record TextExpression(Position At, ImmutableArray<TextPart> Parts) : Expression(At);

/// <summary>A value by its name: <c>${ingest.taskId}</c>.</summary>
public sealed record AccessExpression(Position At, Access Access) : Expression(At);

/// <summary>A list.</summary>
public sealed record ListExpression(Position At, ImmutableArray<Expression> Items) : Expression(At);

/// <summary>An object.</summary>
public sealed record ObjectExpression(Position At, ImmutableArray<Member> Members) : Expression(At)
{
    /// <summary>The value of a member, or null.</summary>
    public Expression? this[string name] => Members.FirstOrDefault(m => m.Name == name)?.Value;
}

/// <summary>A built-in function: <c>fn::join</c>.</summary>
public sealed record BuiltInExpression(Position At, string Function, Expression Argument) : Expression(At);

/// <summary>A provider's function: <c>fn::invoke</c>.</summary>
public sealed record InvokeExpression(
    Position At, string Token, Position TokenAt, ObjectExpression Arguments, string? Return, InvokeOptions Options) : Expression(At)
{
    /// <summary>Package of its token.</summary>
    public string Package => Token.Split(':')[0];
}

/// <summary>Options of a function call.</summary>
public sealed record InvokeOptions(
    Expression? Provider, Expression? Parent, Expression? DependsOn, string? Version, string? PluginDownloadUrl)
{
    /// <summary>Those that are values.</summary>
    public IEnumerable<Expression> All => new[] { Provider, Parent, DependsOn }.OfType<Expression>();

    /// <summary>None.</summary>
    public static InvokeOptions None { get; } = new(null, null, null, null, null);
}

/// <summary>A member of an object. A name that is computed has its expression.</summary>
public sealed record Member(string Name, Position At, Expression Value, Expression? Key = null);

/// <summary>A piece of text, or a value in it.</summary>
public sealed record TextPart(string Text, Access? Access);

/// <summary>A name with the steps below it.</summary>
public sealed record Access(string Root, ImmutableArray<AccessStep> Steps)
{
    /// <inheritdoc/>
    public override string ToString() => Root + string.Concat(Steps);
}

/// <summary>One step below a value: a member or an index.</summary>
public sealed record AccessStep(string? Name, int Index)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Name is null ? $"[{Index}]" : PathStep.Of(Name) is { IsPlain: false } odd ? odd.Quoted : $".{Name}";
}
