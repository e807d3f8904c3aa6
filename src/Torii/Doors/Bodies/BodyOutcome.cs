using System.Text.Json;

namespace Torii.Doors.Bodies;

/// <summary>What became of a body.</summary>
internal abstract record BodyOutcome
{
    private BodyOutcome()
    {
    }

    /// <summary>It was read, and its media are kept and recorded as inputs.</summary>
    /// <param name="Json">
    /// The body as JSON, a reference in the place of each lifted media. Every string in it is well-formed Unicode, so that
    /// reading one never throws. Nobody has to dispose of it.
    /// </param>
    /// <param name="Media">What was lifted, in the order it stood in the body.</param>
    public sealed record Read(JsonElement Json, IReadOnlyList<LiftedMedia> Media) : BodyOutcome;

    /// <summary>It was not taken; nothing of it is kept, and the rest of it may be unread.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Message">Why, for the client.</param>
    /// <param name="Param">The field that is wrong; null where it is the body as a whole.</param>
    public sealed record Refused(BodyFault Fault, string Message, string? Param) : BodyOutcome
    {
        /// <summary>The HTTP status that says so.</summary>
        public int Status => Fault switch
        {
            BodyFault.TooLarge => StatusCodes.Status413PayloadTooLarge,
            BodyFault.UnsupportedEncoding => StatusCodes.Status415UnsupportedMediaType,
            _ => StatusCodes.Status400BadRequest,
        };

        /// <summary>The error code in OpenAI's manner.</summary>
        public string Code => Fault switch
        {
            BodyFault.TooLarge => "payload_too_large",
            BodyFault.UnsupportedEncoding => "unsupported_media_type",
            BodyFault.BadJson => "invalid_json",
            BodyFault.BadForm => "invalid_form",
            _ => "invalid_value",
        };
    }
}
