using static Torii.Doors.Bodies.BodyOutcome;

namespace Torii.Doors.Bodies;

/// <summary>What clients are told about bodies that are not taken. Positions count bytes of the body from 0.</summary>
internal static class BodyRefusals
{
    private const long Megabyte = 1024 * 1024;

    public static Refused WholeTooLarge(long limit) =>
        new(BodyFault.TooLarge, $"The body must be at most {limit / Megabyte} MB large.", Param: null);

    public static Refused TextTooLong(int limit) =>
        new(BodyFault.TooLarge, $"The text of the body, media not counted, must be at most {limit} bytes long.", Param: null);

    public static Refused MediaTooLarge(string path, MediaKind kind) =>
        Of(BodyFault.TooLarge, path, $"is too large: {kind.LimitText} are allowed for {kind.Phrase}");

    public static Refused TooManyMedia(string path, int limit) =>
        Of(BodyFault.TooManyMedia, path, $"is one too many: a body may bring {limit}");

    public static Refused BadData(string path, string problem) =>
        Of(BodyFault.BadData, path, $"must be base64, as in data:image/png;base64,iVBORw0K..., but {problem}");

    public static Refused Foreign(string encoding) =>
        new(BodyFault.UnsupportedEncoding, $"The body must be uncompressed JSON in UTF-8; this one is {encoding}.", Param: null);

    public static Refused TooDeep(int limit, long position) =>
        new(BodyFault.BadJson, $"The body nests objects and arrays more than {limit} levels deep at byte {position}.", Param: null);

    public static Refused CutOff(string path, long position) =>
        Of(BodyFault.BadJson, path, $"is cut off: the body ends at byte {position}");

    public static Refused BadForm(string what, string? param = null) =>
        new(BodyFault.BadForm, $"The form {what}.", param);

    public static Refused Empty() =>
        new(BodyFault.BadJson, "The body is empty; it must be a JSON object.", Param: null);

    public static Refused BadJson(string what, long position) =>
        new(BodyFault.BadJson, $"The body {what} at byte {position}; it must be a JSON object in UTF-8.", Param: null);

    /// <summary>About one of the media. A path is empty where the body is nothing but a string.</summary>
    private static Refused Of(BodyFault fault, string path, string rule) =>
        new(fault, $"The file in '{path}' {rule}.", path.Length > 0 ? path : null);
}
