namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>The expressions of a program, down to the last.</summary>
internal static class ExpressionTree
{
    /// <summary>All of a program.</summary>
    public static IEnumerable<Expression> Of(StackProgram program) =>
        program.Variables.Concat(program.Outputs).Select(m => m.Value)
            .Concat(new[] { program.RequiredVersion }.OfType<Expression>())
            .SelectMany(Below)
            .Concat(program.Resources.SelectMany(Of));

    /// <summary>All of a resource.</summary>
    public static IEnumerable<Expression> Of(ResourceDeclaration resource) =>
        OfOptions(resource).Append(resource.Properties).Concat(resource.Get is { } get ? [get.State] : []).SelectMany(Below);

    /// <summary>Those that a resource's options, and the ID of one that is looked up, begin with.</summary>
    public static IEnumerable<Expression> OfOptions(ResourceDeclaration resource) =>
        resource.Options.All.Concat(new[] { resource.Get?.Id }.OfType<Expression>());

    /// <summary>An expression and all that it is made of.</summary>
    public static IEnumerable<Expression> Below(Expression expression) => (expression switch
    {
        ListExpression list => list.Items,
        ObjectExpression members => members.Members.SelectMany(m => m.Key is null ? [m.Value] : new[] { m.Key, m.Value }),
        BuiltInExpression call => [call.Argument],
        InvokeExpression call => call.Options.All.Append(call.Arguments),
        _ => Enumerable.Empty<Expression>(),
    }).SelectMany(Below).Prepend(expression);
}
