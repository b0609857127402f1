namespace Trtc.Client.Tests;

/// <summary>
/// For tests that count what a call allocates: a listener to traces has activities made for everybody in the process, so no other test
/// runs beside them.
/// </summary>
[CollectionDefinition(nameof(NobodyListens), DisableParallelization = true)]
public class NobodyListens;
