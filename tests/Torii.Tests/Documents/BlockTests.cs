using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Torii.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Documents;

/// <summary>What holds for every block of every page.</summary>
public sealed class BlockTests
{
    private static IEnumerable<Block> Blocks => Page.All.SelectMany(page => page.Blocks);

    [Fact]
    public void Block_IsInALanguageThatIsTested() =>
        Blocks.Where(block => !Languages.All.Contains(block.Language)).Select(block => $"{block.Place}: '{block.Language}'").ShouldBeEmpty();

    [Fact]
    public void BlocksThatAreNotRun_AreListedWithTheirReasons()
    {
        var left = Blocks.Where(block => block.Mark is Mark.NotRun).Select(block => (Block: block, ((Mark.NotRun)block.Mark!).Reason)).ToList();

        Console.Out.WriteLine("Blocks of the documents that are not run:");
        foreach (var (block, reason) in left)
        {
            Console.Out.WriteLine($"  {block.Place} ({block.Language}): {reason}");
        }

        left.Where(entry => !Reasons.All.Any(known => entry.Reason.StartsWith(known, StringComparison.Ordinal)))
            .Select(entry => $"{entry.Block.Place}: '{entry.Reason}'")
            .ShouldBeEmpty("a reason that is on the list is missing");
    }

    [Fact]
    public void MarkNotRun_StandsWhereSomethingCouldBeRun() =>
        Blocks.Where(block => block.Mark is Mark.NotRun && Languages.Shown.Contains(block.Language)).Select(block => block.Place).ShouldBeEmpty();

    [Fact]
    public void BlockForAnotherSystem_SaysSo() =>
        Blocks.Where(block => Languages.Foreign.Contains(block.Language) && block.Mark is not Mark.NotRun).Select(block => block.Place).ShouldBeEmpty();

    [Fact]
    public void PartOfAFile_StandsInAFileOfTheRepository() =>
        Blocks.Where(block => Languages.Files.Contains(block.Language) && block.Mark is not Mark.NotRun && !RepositoryFiles.Any(file => file.Contains(block.Text, StringComparison.Ordinal)))
            .Select(block => block.Place)
            .ShouldBeEmpty();

    [Fact]
    public void Json_CanBeRead() =>
        Json.Where(block => JsonOf(block) is null).Select(block => block.Place).ShouldBeEmpty();

    [Fact]
    public void Settings_AreTakenAtAStart()
    {
        foreach (var block in Json)
        {
            if (SettingsIn(JsonOf(block)!.Value) is { } settings)
            {
                using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(settings));
                var (_, mistakes) = SettingsSource.Read(new ConfigurationBuilder().AddJsonStream(stream).Build());
                mistakes.ShouldBeEmpty(block.Place);
            }
        }
    }

    private static IEnumerable<Block> Json => Blocks.Where(block => block.Language == "json" && block.Mark is not Mark.NotRun);

    /// <summary>Whole JSON, or members of an object that are shown without it; null where it is neither.</summary>
    private static JsonElement? JsonOf(Block block)
    {
        foreach (var text in new[] { block.Text, $"{{{block.Text}}}" })
        {
            try
            {
                return JsonElement.Parse(text);
            }
            catch (JsonException)
            {
                // The other way, or neither.
            }
        }

        return null;
    }

    /// <summary>What of a block goes into <c>appsettings.json</c>: settings as they stand there, one upstream of their list, or a list of accounts.</summary>
    private static object? SettingsIn(JsonElement json) => json switch
    {
        { ValueKind: JsonValueKind.Object } when json.TryGetProperty("Torii", out _) => json,
        { ValueKind: JsonValueKind.Object } when json.TryGetProperty("Preset", out _) => new { Torii = new { Upstreams = new[] { json } } },
        { ValueKind: JsonValueKind.Array } when json.GetArrayLength() > 0 && json[0].TryGetProperty("key", out _) => new { Torii = new { Accounts = json.GetRawText() } },
        _ => null,
    };

    private static IEnumerable<string> RepositoryFiles => new[] { "deploy", "docs" }
        .Select(folder => Path.Combine(Repository.Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is not (".md" or ".png"))
        .Concat(Directory.EnumerateFiles(Repository.Root, "*.yml"))
        .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n"));
}
