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
    public static IReadOnlyList<Expression> Below(Expression expression)
    {
        var all = new List<Expression>();
        Add(expression);
        return all;

        void Add(Expression each)
        {
            all.Add(each);
            foreach (var part in Parts(each))
            {
                Add(part);
            }
        }
    }

    private static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        ListExpression list => list.Items,
        ObjectExpression { Members: var members } when members.Any(m => m.Key is not null) =>
            members.SelectMany(m => m.Key is null ? [m.Value] : new[] { m.Key, m.Value }),
        ObjectExpression { Members: var members } => members.Select(m => m.Value),
        BuiltInExpression call => [call.Argument],
        InvokeExpression call => call.Options.All.Append(call.Arguments),
        _ => [],
    };
}
