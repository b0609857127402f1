using Trtc.SdkGenerator;

// dotnet run --project tools/Trtc.SdkGenerator [-- ROOT]: writes what is made from schema.json and the examples' programs.
var root = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
if (!File.Exists(Path.Combine(root, "schema.json")))
{
    Console.Error.WriteLine($"There is no schema.json in {root}. Run this in the repository's root, or name that.");
    return 1;
}

foreach (var generated in GeneratedFiles.Of(root))
{
    generated.Write(root);
    Console.WriteLine($"{generated.Files.Count} files in {generated.Folder}");
}

return 0;
