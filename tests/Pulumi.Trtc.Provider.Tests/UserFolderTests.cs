using Pulumi.Trtc.Provider.Configuration;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Where providers of a user keep what they share.</summary>
public class UserFolderTests
{
    [Theory]
    [InlineData("/states", "/home/me", "/states/trtc/rates")]
    [InlineData(null, "/home/me", "/home/me/.local/state/trtc/rates")]

    // The rule says that a path that is not whole is as good as none.
    [InlineData("states", "/home/me", "/home/me/.local/state/trtc/rates")]
    [InlineData(null, "", null)]
    public void The_pace_is_kept_in_the_users_state(string? variable, string home, string? expected)
    {
        if (OperatingSystem.IsLinux())
        {
            var folder = UserFolders.Rates(
                name => name == "XDG_STATE_HOME" ? variable : null, f => f == Environment.SpecialFolder.UserProfile ? home : "");
            Assert.Equal(expected, folder);
        }
    }
}
