using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Who decides that the user interrupts the agent.")]
public enum InterruptMode
{
    [Api("The server, by how long the user speaks.")]
    Automatic = 0,

    [Api("The client, by sending a signal.")]
    Client = 1,
}
