using System.Text.Json;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing.Offers;

namespace Torii.Doors.Models;

/// <summary>Writes models, with what can be had of them.</summary>
internal static class ModelJson
{
    // When the models were last changed (2026-01-10); OpenAI's clients want a number.
    private const long Created = 1_768_003_200;

    // A body brings no more pictures than this, whatever an upstream would take.
    private const int MostImages = 32;

    /// <summary>Writes one.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="model">The model.</param>
    /// <param name="name">The name it was asked for by.</param>
    /// <param name="offer">What it can do; null where nobody can make it now.</param>
    public static void Write(Utf8JsonWriter writer, Model model, string name, Offer? offer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", name);
        writer.WriteString("object", "model");
        writer.WriteNumber("created", Created);
        writer.WriteString("owned_by", "torii");
        writer.WriteString("description", model.Description);
        writer.WriteString("kind", model.Kind.Name());
        writer.WriteBoolean("available", offer is not null);
        if (offer is not null)
        {
            WriteCapabilities(writer, model, offer);
        }

        writer.WriteEndObject();
    }

    // What a kind does not know is left out: the list is long, and asked for often.
    private static void WriteCapabilities(Utf8JsonWriter writer, Model model, Offer offer)
    {
        writer.WriteStartObject("capabilities");
        if (model.Kind == GenerationKind.Video)
        {
            WriteSeconds(writer, offer.Seconds);
        }

        if (model.Kind is GenerationKind.Image or GenerationKind.Video)
        {
            WriteSizes(writer, offer.Sizes);
            writer.WriteNumber("images", Math.Min(offer.Images, MostImages));
        }

        if (model.Kind == GenerationKind.Video)
        {
            Write(writer, "last_frame", offer.LastFrame);
            Write(writer, "references", offer.References);
            Write(writer, "audio", offer.Audio);
            Write(writer, "remix", offer.Remix);
            Write(writer, "extension", offer.Extension);
            Write(writer, "characters", offer.Characters);
            Write(writer, "storyboard", offer.Storyboard);
            Write(writer, "styles", offer.Styles);
        }

        writer.WriteEndObject();
    }

    private static void WriteSeconds(Utf8JsonWriter writer, IReadOnlyList<int>? seconds)
    {
        if (seconds is null)
        {
            writer.WriteString("seconds", "any");
            return;
        }

        writer.WriteStartArray("seconds");
        foreach (var length in seconds)
        {
            writer.WriteNumberValue(length);
        }

        writer.WriteEndArray();
    }

    private static void WriteSizes(Utf8JsonWriter writer, IReadOnlyList<PixelSize>? sizes)
    {
        if (sizes is null)
        {
            writer.WriteString("sizes", "any");
            return;
        }

        writer.WriteStartArray("sizes");
        foreach (var size in sizes)
        {
            writer.WriteStringValue($"{size}");
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, Offered offered)
    {
        if (offered == Offered.No)
        {
            writer.WriteBoolean(name, false);
        }
        else
        {
            writer.WriteString(name, offered == Offered.Native ? "native" : "stand-in");
        }
    }
}
