using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Trtc.Client.Generator;

/// <summary>
/// Makes a contract of every record, class and enum with an <c>[Api]</c> attribute: a class beside it that holds what the attributes say,
/// and that reads and writes records member by member. Native code then needs neither reflection nor the serialiser's own contracts.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RecordGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor Unfit = new(
        "TRTC001", "Unfit record", "{0}", "Records", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var contracts = context.SyntaxProvider.ForAttributeWithMetadataName(
            Code.Api,
            static (node, _) => node is RecordDeclarationSyntax or ClassDeclarationSyntax or EnumDeclarationSyntax,
            static (found, cancellation) => Make(found, cancellation));
        context.RegisterSourceOutput(contracts, static (output, contract) =>
        {
            if (contract.Problem is { } problem)
            {
                output.ReportDiagnostic(Diagnostic.Create(Unfit, Location.None, problem));
            }
            else
            {
                output.AddSource($"{contract.Name}.g.cs", contract.Text);
            }
        });

        var root = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : "");
        context.RegisterSourceOutput(contracts.Collect().Combine(root), static (output, all) =>
            output.AddSource("Contracts.g.cs", ContractList.Text(all.Right, all.Left.Where(c => c.Problem is null))));
    }

    private static Contract Make(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return type.TypeKind == TypeKind.Enum ? EnumContract.Of(type) : RecordContract.Of(type);
        }
        catch (UnfitException e)
        {
            return new Contract(type.ToDisplayString()) { Problem = e.Message };
        }
    }
}
