using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Torii.Core.Media;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;

namespace Torii.Doors.Files;

/// <summary>What a client says of a file that it brings, and the file itself.</summary>
/// <param name="Media">Its bytes.</param>
/// <param name="Format">What they are.</param>
/// <param name="Name">What the client calls it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Lifetime">How long it is to be kept; null for ever.</param>
internal sealed record FileForm(LiftedMedia Media, MediaFormat Format, string Name, string Purpose, TimeSpan? Lifetime)
{
    private const string File = "file";
    private const string Purposes = "purpose";
    private const string Expiry = "expires_after";
    private const string Allowed = "png, jpeg, webp, gif, mp4, mov, webm";
    private const int Megabyte = 1024 * 1024;
    private const int ShortestLifetime = 3600;
    private const int LongestLifetime = 30 * 24 * 3600;

    private static readonly MediaKind Any = new(File, "a file", Allowed, MediaLimits.Video, _ => true);

    /// <summary>What its parts stand for.</summary>
    public static FormShape Shape { get; } = new()
    {
        Files = new Dictionary<string, MediaKind>(StringComparer.Ordinal) { [File] = Any }.ToFrozenDictionary(StringComparer.Ordinal),
        Json = FrozenSet<string>.Empty,
        Values = FrozenSet<string>.Empty,
    };

    /// <summary>The form, or the first mistake in it.</summary>
    public static (FileForm? Form, ApiError? Error) Read(BodyOutcome.Read body)
    {
        var faults = new FieldFaults();
        var fields = new Fields(body.Json, path: null, faults);
        var media = MediaOf(fields, body, faults);
        var name = FileNames.Read(media?.FileName, File, faults);
        var purpose = PurposeOf(fields, faults);
        var lifetime = fields.OptionalObject(Expiry) is { } expiry ? LifetimeOf(expiry, faults) : null;
        if (faults.First is { } fault)
        {
            return (null, ApiError.Of(fault));
        }

        return media!.Length > LimitOf(media.Sniffed!)
            ? (null, ApiError.Invalid("payload_too_large", $"The image in '{File}' is too large: {MediaLimits.Image / Megabyte} MB are allowed.", File, StatusCodes.Status413PayloadTooLarge))
            : (new FileForm(media, media.Sniffed!, name, purpose, lifetime), null);
    }

    private static LiftedMedia? MediaOf(Fields fields, BodyOutcome.Read body, FieldFaults faults)
    {
        if (fields.Required(File, "a file") is null)
        {
            return null;
        }

        switch (body.Media)
        {
            case []:
                faults.WrongValue(File, "must be a part that brings a file, with a file name");
                return null;
            case [{ Length: 0 }]:
                faults.WrongValue(File, "is empty");
                return null;
            case [{ Sniffed: not null } media]:
                return media;
            default:
                faults.WrongValue(File, $"is no picture or video by its first bytes: allowed are {Allowed}");
                return null;
        }
    }

    private static string PurposeOf(Fields fields, FieldFaults faults)
    {
        var purpose = fields.Text(Purposes);
        if (!FilePurposes.All.Contains(purpose))
        {
            faults.WrongValue(Purposes, FilePurposes.Rule);
        }

        return purpose;
    }

    private static TimeSpan? LifetimeOf(Fields expiry, FieldFaults faults)
    {
        if (expiry.Text("anchor") is not "created_at")
        {
            faults.WrongValue(expiry.Path("anchor"), "must be created_at");
        }

        var written = expiry.Required("seconds", "a whole number");
        var text = written is { ValueKind: JsonValueKind.String } value ? value.GetString() : written?.GetRawText();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= ShortestLifetime and <= LongestLifetime)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        faults.WrongValue(expiry.Path("seconds"), $"must be a whole number from {ShortestLifetime} to {LongestLifetime}");
        return null;
    }

    private static long LimitOf(MediaFormat format) => format.IsImage ? MediaLimits.Image : MediaLimits.Video;
}
