using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Torii.Core.Generations;

namespace Torii.Storage.Sql;

/// <summary>The JSON documents that rows hold.</summary>
internal static class Documents
{
    // Prompts in any script are kept as they were written: no page is ever made of these documents.
    private static readonly StorageJson Json =
        new(new JsonSerializerOptions(StorageJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static JsonTypeInfo<GenerationRequest> Request => Json.GenerationRequest;

    public static JsonTypeInfo<IReadOnlyList<Adjustment>> Adjustments => Json.IReadOnlyListAdjustment;

    public static JsonTypeInfo<IReadOnlyList<string>> Texts => Json.IReadOnlyListString;

    /// <summary>
    /// The request with what its document lacks, since it is older than the property: the generated reader sets that to
    /// null, whatever value the property begins with.
    /// </summary>
    public static GenerationRequest Completed(GenerationRequest read) => read.Images is null ? read with { Images = [] } : read;

    public static string Write(GenerationRequest request) => JsonSerializer.Serialize(request, Request);

    /// <summary>The list; null where it is empty.</summary>
    public static string? Write(IReadOnlyList<Adjustment> adjustments) =>
        adjustments.Count == 0 ? null : JsonSerializer.Serialize(adjustments, Adjustments);

    /// <summary>The list; null where there is none.</summary>
    public static string? Write(IReadOnlyList<string>? texts) => texts is null ? null : JsonSerializer.Serialize(texts, Texts);
}
