using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>
/// The image, built without a container engine: every instruction of the Dockerfile is carried out in a folder for each stage, with
/// the very commands that stand there. Only the distribution's packages are not installed again: they are here.
/// </summary>
public sealed class Rehearsal : IAsyncLifetime
{
    /// <summary>The user that the base image has for programs (APP_UID).</summary>
    public const int User = 1654;

    private readonly TemporaryFolder _folder = new();

    /// <summary>The file system of the image, as far as it is made by the Dockerfile.</summary>
    internal string Root => RootOf(Dockerfile.Stages[^1].Name);

    /// <summary>The folder of the program.</summary>
    internal string App => Path.Combine(Root, "app");

    /// <summary>Where the server was published from.</summary>
    internal string Source => Path.Combine(RootOf("server"), "source");

    /// <summary>The variables that a container has, of the base image and of the Dockerfile; paths are those of this machine.</summary>
    internal Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal)
    {
        ["PATH"] = Environment.GetEnvironmentVariable("PATH")!,
        ["HOME"] = "/home/app",
        ["ASPNETCORE_HTTP_PORTS"] = "8080",
        ["DOTNET_RUNNING_IN_CONTAINER"] = "true",
    };

    /// <summary>The commands that were not run, since they need a machine of their own.</summary>
    internal List<string> NotRun { get; } = [];

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Tool.Need("npm");
        Folders.Open(_folder.Path);
        foreach (var stage in Dockerfile.Stages)
        {
            await BuildAsync(stage);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A path of the image on this machine.</summary>
    internal string Here(string path) => Root + path;

    private string RootOf(string stage) => _folder.Sub(stage);

    private async Task BuildAsync(Stage stage)
    {
        var root = RootOf(stage.Name);
        var folder = Directory.CreateDirectory(root).FullName;
        foreach (var instruction in stage.Instructions)
        {
            switch (instruction.Keyword)
            {
                case "WORKDIR":
                    folder = Directory.CreateDirectory(root + instruction.Arguments).FullName;
                    break;
                case "COPY":
                    Copy(instruction, folder);
                    break;
                case "RUN" when instruction.Arguments.StartsWith("apt-get ", StringComparison.Ordinal):
                    NotRun.Add(instruction.Arguments);
                    break;
                case "RUN":
                    await Tool.ShellAsync(folder, instruction.Arguments, Building);
                    break;
                case "ENV":
                    Set(instruction);
                    break;
            }
        }
    }

    // What an image's build does not have: the settings of the build that runs these tests.
    internal static Dictionary<string, string> Building => new(StringComparer.Ordinal) { ["ArtifactsPath"] = "", ["CI"] = "" };

    private void Copy(Instruction copy, string folder)
    {
        var target = Path.GetFullPath(copy.Plain[^1], folder);
        foreach (var source in copy.Plain.SkipLast(1))
        {
            if (copy.Flag("from") is { } stage)
            {
                BuildContext.CopyAll(RootOf(stage) + source, target);
            }
            else if (source != "." && File.Exists(Path.Combine(Repository.Root, source)) && copy.Plain[^1].EndsWith('/'))
            {
                BuildContext.Copy(source, Path.Combine(target, Path.GetFileName(source)));
            }
            else
            {
                BuildContext.Copy(source, target);
            }
        }
    }

    private void Set(Instruction variables)
    {
        foreach (var (name, value) in variables.Words.Select(word => word.Split('=', 2)).Select(parts => (parts[0], parts[1])))
        {
            Variables[name] = value.StartsWith('/') ? Here(value) : value;
        }
    }
}
