using Torii.Core.Generations;
using Torii.Doors.Bodies;

namespace Torii.Doors.Images.Reading;

/// <summary>What an image request asks for.</summary>
internal sealed record ImageRequest
{
    /// <summary>The name of the model as the client wrote it; the catalogue has not been asked.</summary>
    public required string Model { get; init; }

    /// <summary>What to make, in 1 to 32,000 characters.</summary>
    public required string Prompt { get; init; }

    /// <summary>The pictures to start from, in order, at most 16.</summary>
    public required IReadOnlyList<MediaSource> Pictures { get; init; }

    /// <summary>The mask; null for none.</summary>
    public MediaSource? Mask { get; init; }

    /// <summary>How many pictures are wanted, 1 to 10.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The size; null where the model may choose.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>The file format; null where the client does not say.</summary>
    public string? OutputFormat { get; init; }

    /// <summary>How good a jpeg or webp is to be, 0 to 100; null where the client does not say.</summary>
    public int? Compression { get; init; }

    /// <summary>How to hand the pictures over; null where the client does not say.</summary>
    public PictureForm? Form { get; init; }

    /// <summary>Whether the answer is to be streamed.</summary>
    public bool Stream { get; init; }

    /// <summary>Whether the answer is to come at once, without the pictures.</summary>
    public bool IsInBackground { get; init; }

    /// <summary>Whether to refuse rather than adjust; null leaves it to the client key's default.</summary>
    public bool? Strict { get; init; }

    /// <summary>Where to tell of the end; null for nowhere beside what the client key says.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>What is asked for and nobody can do.</summary>
    public IReadOnlyList<Adjustment> Unmet { get; init; } = [];

    /// <summary>How to hand the pictures over.</summary>
    /// <param name="usual">In which form, where the client does not say.</param>
    public PictureOrder OrderOf(PictureForm usual) => new(Form ?? usual) { Format = OutputFormat, Compression = Compression };
}
