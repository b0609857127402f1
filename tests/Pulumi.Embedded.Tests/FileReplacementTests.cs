using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>Files are replaced whole or not at all, and stay whose they are.</summary>
public sealed class FileReplacementTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string folder = Directory.CreateTempSubdirectory("trtc-replace-").FullName;

    private string Target => Path.Combine(folder, "state.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_comes_with_its_folder_and_is_replaced()
    {
        var path = Path.Combine(folder, "a", "b", "state.json");
        FileReplacement.Write(path, "a long one");
        FileReplacement.Write(path, "é");
        Assert.Equal([0xc3, 0xa9], File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Who_is_interrupted_while_writing_leaves_the_old_one_and_nothing_beside_it()
    {
        FileReplacement.Write(Target, "old");
        Assert.Throws<IOException>(() => FileReplacement.Replace(Target, FileShare.None, file =>
        {
            file.Write("half of the n"u8);
            file.Flush(flushToDisk: true);
            Assert.Equal("old", File.ReadAllText(Target));
            throw new IOException("no space left on device");
        }));
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public void What_a_killed_process_left_beside_is_overwritten_and_never_read()
    {
        FileReplacement.Write(Target, "old");
        File.WriteAllText(Target + ".new", "half of a long, long text");
        Assert.Equal("old", File.ReadAllText(Target));
        FileReplacement.Write(Target, "new");
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public void The_new_one_is_kept_open_where_it_is_wanted_and_goes_on_in_its_place()
    {
        FileReplacement.Write(Target, "old");
        using (var file = FileReplacement.Replace(Target, FileShare.ReadWrite | FileShare.Delete, f => f.Write("one\n"u8)))
        {
            file.Write("two\n"u8);
        }

        Assert.Equal("one\ntwo\n", File.ReadAllText(Target));
    }

    [Fact]
    public void Who_may_read_it_stays_even_while_it_is_written()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.WriteAllText(Target, "secret");
        File.SetUnixFileMode(Target, OwnerOnly);
        FileReplacement.Write(Target, "another secret");
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Target));

        // Another can open it before it has its place.
        var meanwhile = UnixFileMode.None;
        FileReplacement.Replace(Target, FileShare.ReadWrite, _ => meanwhile = Mode(Target + ".new")).Dispose();
        Assert.Equal(OwnerOnly, meanwhile);
    }

    [Fact]
    public void A_link_stays_a_link_and_the_file_that_it_leads_to_is_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (real, near, link) = (Path.Combine(folder, "elsewhere", "real.json"), Target + ".near", Target + ".link");
        FileReplacement.Write(real, "old");
        File.CreateSymbolicLink(near, "elsewhere/real.json");
        File.CreateSymbolicLink(link, near);
        FileReplacement.Write(link, "new");
        Assert.Equal("new", File.ReadAllText(real));
        Assert.Equal((near, "elsewhere/real.json"), (new FileInfo(link).LinkTarget!, new FileInfo(near).LinkTarget!));

        // One that leads nowhere yet, as in a folder that is made ready beforehand.
        File.Delete(real);
        FileReplacement.Write(link, "again");
        Assert.Equal("again", File.ReadAllText(real));
    }

    [Fact]
    public void A_new_secret_is_this_users_alone_and_replaces_nothing()
    {
        File.WriteAllText(Target + ".new", "what a killed process left, for all to read");
        FileReplacement.WriteNewSecret(Target, "one");
        Assert.Equal(["one"], Directory.GetFiles(folder).Select(File.ReadAllText));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Target) == OwnerOnly);
        Assert.Throws<IOException>(() => FileReplacement.WriteNewSecret(Target, "two"));
        Assert.Equal(["one"], Directory.GetFiles(folder).Select(File.ReadAllText));
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
