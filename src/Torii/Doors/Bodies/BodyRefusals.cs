using static Torii.Doors.Bodies.BodyOutcome;

namespace Torii.Doors.Bodies;

/// <summary>What clients are told about bodies that are not taken. Positions count bytes of the body from 0.</summary>
internal static class BodyRefusals
{
    private const long Megabyte = 1024 * 1024;

    public static Refused WholeTooLarge(long limit) =>
        new(BodyFault.TooLarge, $"The body must be at most {limit / Megabyte} MB large.", Param: null);

    public static Refused TextTooLong(int limit) =>
        new(BodyFault.TooLarge, $"The JSON of the body, not counting images and videos in data URLs, must be at most {limit} bytes long.", Param: null);

    public static Refused MediaTooLarge(string path, string? type, long limit) =>
        new(BodyFault.TooLarge, $"'{path}' holds a file of the type {type ?? "unknown"} that is larger than the {limit / Megabyte} MB allowed for it.", path);

    public static Refused TooManyMedia(string path, int limit) =>
        new(BodyFault.TooManyMedia, $"The body holds more than the {limit} files in data URLs that are allowed.", path);

    public static Refused BadData(string path, string problem) =>
        new(BodyFault.BadData, $"The data in '{path}' must be base64 of an image or a video, as in data:image/png;base64,...; here it {problem}.", path);

    public static Refused Foreign(string encoding) =>
        new(BodyFault.UnsupportedEncoding, $"The body must be uncompressed JSON in UTF-8; this one is {encoding}.", Param: null);

    public static Refused TooDeep(int limit, long position) =>
        new(BodyFault.BadJson, $"The body nests objects and arrays more than {limit} levels deep at byte {position}.", Param: null);

    public static Refused CutOff(string path, long position) =>
        new(BodyFault.BadJson, $"The body ends at byte {position}, in the middle of the data in '{path}'.", path);

    public static Refused Empty() =>
        new(BodyFault.BadJson, "The body is empty; it must be a JSON object.", Param: null);

    public static Refused BadJson(string what, long position) =>
        new(BodyFault.BadJson, $"The body {what} at byte {position}; it must be a JSON object in UTF-8.", Param: null);
}
