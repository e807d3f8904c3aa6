using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Prompts;

namespace Torii.Storage.Sql;

/// <summary>The JSON documents that rows hold.</summary>
internal static class Documents
{
    // Prompts in any script are kept as they were written: no page is ever made of these documents.
    private static readonly JsonSerializerOptions Options = new(StorageJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = StorageJson.Default.WithAddedModifier(LeaveOutWhatSaysNothing),
    };

    public static JsonTypeInfo<GenerationRequest> Request { get; } = Of<GenerationRequest>();

    public static JsonTypeInfo<CharacterCard> Card { get; } = Of<CharacterCard>();

    public static JsonTypeInfo<AccountFacts> Facts { get; } = Of<AccountFacts>();

    public static JsonTypeInfo<IReadOnlyList<Adjustment>> Adjustments { get; } = Of<IReadOnlyList<Adjustment>>();

    public static JsonTypeInfo<IReadOnlyList<string>> Texts { get; } = Of<IReadOnlyList<string>>();

    /// <summary>
    /// The request with what its document lacks, since it said nothing or is older than the property: the generated reader
    /// sets that to null, whatever value the property begins with.
    /// </summary>
    /// <exception cref="JsonException">It lacks what cannot be left out.</exception>
    public static GenerationRequest Completed(GenerationRequest read) => IsWhole(read.Storyboard)
        ? read with { Images = read.Images ?? [], Notes = read.Notes ?? [] }
        : throw new JsonException("A storyboard lacks its shots, or a shot its length or scene.");

    public static string Write(GenerationRequest request) => JsonSerializer.Serialize(request, Request);

    public static string Write(CharacterCard card) => JsonSerializer.Serialize(card, Card);

    public static string Write(AccountFacts facts) => JsonSerializer.Serialize(facts, Facts);

    /// <summary>The list; null where it is empty.</summary>
    public static string? Write(IReadOnlyList<Adjustment> adjustments) =>
        adjustments.Count == 0 ? null : JsonSerializer.Serialize(adjustments, Adjustments);

    /// <summary>The list; null where there is none.</summary>
    public static string? Write(IReadOnlyList<string>? texts) => texts is null ? null : JsonSerializer.Serialize(texts, Texts);

    private static bool IsWhole(Storyboard? storyboard) =>
        storyboard is null || storyboard.Shots?.All(shot => shot is { Seconds: not null, Scene: not null }) == true;

    private static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Keeps flags that are not set and lists that are empty out of documents: there is one for every generation.</summary>
    private static void LeaveOutWhatSaysNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(bool))
            {
                property.ShouldSerialize = static (_, value) => value is true;
            }
            else if (property.PropertyType == typeof(IReadOnlyList<string>))
            {
                property.ShouldSerialize = static (_, value) => value is IReadOnlyList<string> { Count: > 0 };
            }
        }
    }
}
