namespace Trtc.SdkGenerator.Examples;

/// <summary>A value of a program.</summary>
internal abstract record Expression
{
    /// <summary>This and what is inside.</summary>
    public IEnumerable<Expression> Below() => Inside.SelectMany(e => e.Below()).Prepend(this);

    /// <summary>What is directly inside.</summary>
    protected virtual IEnumerable<Expression> Inside => [];
}

/// <summary>A text.</summary>
internal sealed record TextExpression(string Value) : Expression;

/// <summary>A number as it is written.</summary>
internal sealed record NumberExpression(string Value, bool IsWhole) : Expression;

/// <summary>True or false.</summary>
internal sealed record BooleanExpression(bool Value) : Expression;

/// <summary>One of an enum's values.</summary>
internal sealed record EnumExpression(EnumShape Type, EnumValue Value) : Expression;

/// <summary>A list.</summary>
internal sealed record ListExpression(SchemaType Element, IReadOnlyList<Expression> Values) : Expression
{
    protected override IEnumerable<Expression> Inside => Values;
}

/// <summary>Any values by names that are not the schema's.</summary>
internal sealed record MapExpression(SchemaType Element, IReadOnlyList<KeyValuePair<string, Expression>> Members) : Expression
{
    protected override IEnumerable<Expression> Inside => Members.Select(m => m.Value);
}

/// <summary>An object of the schema: a nested one, or a resource's inputs.</summary>
internal sealed record ObjectExpression(string TypeName, IReadOnlyList<KeyValuePair<Property, Expression>> Members) : Expression
{
    protected override IEnumerable<Expression> Inside => Members.Select(m => m.Value);
}

/// <summary>A value of the configuration.</summary>
internal sealed record ConfigReference(ConfigValue Config) : Expression;

/// <summary>A resource's output.</summary>
internal sealed record OutputReference(string Resource, Property Output) : Expression;
