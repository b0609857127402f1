using Trtc.SdkGenerator;

// dotnet run --project tools/Trtc.SdkGenerator [-- SCHEMA FOLDER]: writes src/Pulumi.Trtc/Generated from schema.json.
var schema = Path.GetFullPath(args.Length > 0 ? args[0] : "schema.json");
var folder = Path.GetFullPath(args.Length > 1 ? args[1] : Path.Combine("src", "Pulumi.Trtc", "Generated"));
if (!File.Exists(schema))
{
    Console.Error.WriteLine($"There is no {schema}. Run this in the repository's root, or name the schema and the folder.");
    return 1;
}

var files = SdkFiles.Generate(Schema.Parse(File.ReadAllText(schema)));
if (Directory.Exists(folder))
{
    Directory.Delete(folder, recursive: true);
}

foreach (var (name, text) in files)
{
    var path = Path.Combine(folder, name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
}

Console.WriteLine($"{files.Count} files in {folder}");
return 0;
