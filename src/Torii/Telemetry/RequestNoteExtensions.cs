namespace Torii.Telemetry;

/// <summary>How doors tell the log of requests what only they know.</summary>
internal static class RequestNoteExtensions
{
    /// <summary>Says which model is asked for.</summary>
    public static void NoteModel(this HttpContext context, string model)
    {
        if (context.Features.Get<RequestNote>() is { } note)
        {
            note.Model = model;
        }
    }

    /// <summary>Says which generation it is about.</summary>
    public static void NoteGeneration(this HttpContext context, string id)
    {
        if (context.Features.Get<RequestNote>() is { } note)
        {
            note.GenerationId = id;
        }
    }

    /// <summary>Says which error it is answered with. What fails is always kept.</summary>
    public static void NoteError(this HttpContext context, string? code)
    {
        var note = context.Features.Get<RequestNote>();
        if (note is null)
        {
            context.Features.Set(note = new RequestNote());
        }

        note.Error = code;
    }
}
