using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("What becomes of swear words.")]
public enum ProfanityFilter
{
    [Api("They stay.")]
    Keep = 0,

    [Api("They are left out.")]
    Remove = 1,

    [Api("Asterisks stand for them.")]
    Mask = 2,
}
