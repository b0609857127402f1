using Microsoft.CodeAnalysis;

namespace Trtc.Client.Generator;

/// <summary>The contract of an enum: its values with what they mean.</summary>
internal static class EnumContract
{
    /// <summary>The contract.</summary>
    public static Contract Of(INamedTypeSymbol type)
    {
        if (type.EnumUnderlyingType!.SpecialType != SpecialType.System_Int32)
        {
            throw new UnfitException($"{type.ToDisplayString()} is coded, so its values must be of the type int.");
        }

        var values = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.IsConst).Select(f =>
            $"new({Code.Text(f.Name)}, {f.ConstantValue}, {Code.About(f)}.Description),");
        return new Contract(type.ToDisplayString())
        {
            Text = $$"""
                {{Code.Head}}
                namespace {{type.ContainingNamespace.ToDisplayString()}};

                internal static class {{type.Name}}Contract
                {
                    public static ApiEnum Enum { get; } = new(typeof({{Code.Name(type)}}), {{Code.About(type)}}, static () =>
                    [
                        {{string.Join("\n            ", values)}}
                    ]);
                }

                """,
        };
    }
}
