using Trtc.SdkGenerator;

// dotnet run --project tools/Trtc.SdkGenerator [-- [--lists] [ROOT]]: writes the lists that the product is compiled with and, without
// --lists, what is made from schema.json and the examples' programs.
var listsOnly = args.Contains("--lists");
var root = Path.GetFullPath(args.FirstOrDefault(a => a != "--lists") ?? ".");
if (!File.Exists(Path.Combine(root, "schema.json")))
{
    Console.Error.WriteLine($"There is no schema.json in {root}. Run this in the repository's root, or name that.");
    return 1;
}

foreach (var generated in listsOnly ? GeneratedFiles.Lists() : GeneratedFiles.Of(root))
{
    generated.Write(root);
    Console.WriteLine($"{generated.Files.Count} files in {generated}");
}

return 0;
