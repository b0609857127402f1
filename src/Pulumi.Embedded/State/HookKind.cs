namespace Pulumi.Embedded.State;

/// <summary>When a program's hooks on a resource run, as states name it.</summary>
internal static class HookKind
{
    public const string BeforeCreate = "BeforeCreate";
    public const string AfterCreate = "AfterCreate";
    public const string BeforeUpdate = "BeforeUpdate";
    public const string AfterUpdate = "AfterUpdate";
    public const string BeforeDelete = "BeforeDelete";
    public const string AfterDelete = "AfterDelete";
    public const string OnError = "OnError";
}
