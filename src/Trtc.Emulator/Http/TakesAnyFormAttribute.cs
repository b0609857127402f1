namespace Trtc.Emulator.Http;

/// <summary>Of a method that carries out an action: parameters that the service takes though their form is not what it documents.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesAnyFormAttribute(params string[] parameters) : Attribute
{
    /// <summary>The parameters' paths.</summary>
    public IReadOnlyList<string> Parameters { get; } = parameters;
}
