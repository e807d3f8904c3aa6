using Torii.Hosting;
using Torii.Storage.Inspecting;

namespace Torii.Doctor;

/// <summary>Whether the folders can be written, and have room.</summary>
internal sealed class DataFolderCheck(ToriiSettings settings) : ICheck
{
    private const long Megabyte = 1024 * 1024;

    /// <inheritdoc />
    public string Area => "data folder";

    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var data = Path.GetFullPath(settings.Data);
        Finding[] found =
        [
            WritingTo(data, "TORII_DATA"),
            .. settings.Media is { } media ? [WritingTo(Path.GetFullPath(media), "IMAGE_SAVE_DIR")] : Array.Empty<Finding>(),
            Room(data),
            Finding.Ok(DataFolderInspection.IsHeld(data) ? "A server works on it." : "No server works on it."),
        ];
        return Task.FromResult<IReadOnlyList<Finding>>(found);
    }

    private static Finding WritingTo(string folder, string variable)
    {
        var present = Existing(folder);
        if (File.Exists(present))
        {
            return Finding.Wrong($"{present} is a file, so that there can be no folder.", $"Move it away, or set {variable} to another folder.");
        }

        var probe = Path.Combine(present, $".torii-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
            return Finding.Ok(present == folder ? $"{folder} can be written." : $"{folder} is not there yet; the first start can make it.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong($"{present} cannot be written: {fault.Message}", $"Give it to the user that Torii runs as ({Environment.UserName}), see whether its disk is full or read-only, or set {variable} to another folder.");
        }
    }

    private static Finding Room(string data)
    {
        if (Disk.Of(Existing(data)) is not var (free, _))
        {
            return Finding.Skipped("What is left on its disk cannot be told.");
        }

        var left = $"{free / Megabyte} MB are left on its disk";
        return free switch
        {
            < Disk.Critical => Finding.Wrong($"{left}: the database itself may soon fail to write.", "Remove old results, or give it more room."),
            < Disk.Low => Finding.Warning($"{left}: enough for some dozen videos.", "Remove old results, or give it more room."),
            _ => Finding.Ok(left + "."),
        };
    }

    private static string Existing(string folder)
    {
        var present = folder;
        while (!Path.Exists(present) && Path.GetDirectoryName(present) is { } parent)
        {
            present = parent;
        }

        return present;
    }
}
