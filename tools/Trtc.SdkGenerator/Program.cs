using Trtc.SdkGenerator;
using Trtc.SdkGenerator.Lists;

// dotnet run --project tools/Trtc.SdkGenerator [-- ROOT]: writes what is made from schema.json and the examples' programs.
// dotnet run --project tools/Trtc.SdkGenerator -- --lists [ROOT]: writes the lists that are made from the code itself.
var root = Path.GetFullPath(args.FirstOrDefault(a => a != "--lists") ?? ".");
if (!File.Exists(Path.Combine(root, "schema.json")))
{
    Console.Error.WriteLine($"There is no schema.json in {root}. Run this in the repository's root, or name that.");
    return 1;
}

if (args.Contains("--lists"))
{
    File.WriteAllText(Path.Combine(root, EmulatorHandlers.Path), EmulatorHandlers.Generate());
    return 0;
}

foreach (var generated in GeneratedFiles.Of(root))
{
    generated.Write(root);
    Console.WriteLine($"{generated.Files.Count} files in {generated.Folder}");
}

return 0;
