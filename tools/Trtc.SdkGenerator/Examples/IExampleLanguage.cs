namespace Trtc.SdkGenerator.Examples;

/// <summary>A language that examples are written in, as Pulumi's own converter writes it.</summary>
internal interface IExampleLanguage
{
    /// <summary>What code blocks in the language are marked with.</summary>
    string Name { get; }

    /// <summary>Writes a program.</summary>
    string Write(ExampleProgram program);
}
