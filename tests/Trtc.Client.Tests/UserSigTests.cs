using CsCheck;
using Trtc.Client.UserSigs;

namespace Trtc.Client.Tests;

public class UserSigTests
{
    private const string Key = "an-application-key";
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_minted_lets_its_user_in_until_it_expires_and_nobody_else() =>
        Gen.Select(Gen.ULong[1, uint.MaxValue], Gen.String[1, 40], Gen.Int[1, 1_000_000]).Sample((app, user, seconds) =>
        {
            user = user.Replace("\ud800", "", StringComparison.Ordinal);
            if (user.Any(char.IsSurrogate) || user.Length == 0)
            {
                return; // Half a surrogate pair is no text.
            }

            var signature = UserSig.Mint(app, Key, user, TimeSpan.FromSeconds(seconds), Now);
            Assert.Equal(UserSigVerdict.Valid, UserSig.Verify(signature, app, Key, user, Now.AddSeconds(seconds)));
            Assert.Equal(UserSigVerdict.Expired, UserSig.Verify(signature, app, Key, user, Now.AddSeconds(seconds + 1)));
            Assert.Equal(UserSigVerdict.OtherUser, UserSig.Verify(signature, app, Key, user + "x", Now));
            Assert.Equal(UserSigVerdict.OtherApplication, UserSig.Verify(signature, app + 1, Key, user, Now));
            Assert.Equal(UserSigVerdict.WrongKey, UserSig.Verify(signature, app, Key + "x", user, Now));
            Assert.DoesNotContain(signature, c => "+/=".Contains(c, StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("eJw1zV8LgjAUBfCv")]
    [InlineData("AAAA")]
    public void What_is_no_signature_is_said_to_be_none(string text) =>
        Assert.Equal(UserSigVerdict.Malformed, UserSig.Verify(text, 1, Key, "anna", Now));

    [Fact]
    public void A_ticket_allows_what_it_says_in_its_room()
    {
        var number = PrivateMapKey.Mint(
            20000001, Key, "änna", 7u, RoomPrivileges.Join | RoomPrivileges.SendAudio, TimeSpan.FromHours(1), Now);
        Assert.Equal(UserSigVerdict.Valid, PrivateMapKey.Verify(number, 20000001, Key, "änna", 7u, RoomPrivileges.Join, Now));
        Assert.Equal(UserSigVerdict.OtherRoom, PrivateMapKey.Verify(number, 20000001, Key, "änna", 8u, RoomPrivileges.Join, Now));
        Assert.Equal(UserSigVerdict.OtherRoom, PrivateMapKey.Verify(number, 20000001, Key, "änna", "7", RoomPrivileges.Join, Now));
        Assert.Equal(
            UserSigVerdict.MissingPrivilege,
            PrivateMapKey.Verify(number, 20000001, Key, "änna", 7u, RoomPrivileges.SendVideo, Now));
        Assert.Equal(UserSigVerdict.Expired, PrivateMapKey.Verify(number, 20000001, Key, "änna", 7u, RoomPrivileges.Join, Now.AddHours(2)));
        Assert.Equal(UserSigVerdict.OtherUser, PrivateMapKey.Verify(number, 20000001, Key, "anna", 7u, RoomPrivileges.Join, Now));

        var text = PrivateMapKey.Mint(20000001, Key, "anna", "hall", RoomPrivileges.All, TimeSpan.FromHours(1), Now);
        Assert.Equal(UserSigVerdict.Valid, PrivateMapKey.Verify(text, 20000001, Key, "anna", "hall", RoomPrivileges.All, Now));
        Assert.Equal(UserSigVerdict.OtherRoom, PrivateMapKey.Verify(text, 20000001, Key, "anna", "ball", RoomPrivileges.All, Now));

        // A mere signature is no ticket.
        var signature = UserSig.Mint(20000001, Key, "anna", TimeSpan.FromHours(1), Now);
        Assert.Equal(
            UserSigVerdict.Malformed,
            PrivateMapKey.Verify(signature, 20000001, Key, "anna", 7u, RoomPrivileges.Join, Now));
    }
}
