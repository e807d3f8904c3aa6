namespace Torii.Storage.Inspecting;

/// <summary>Looks at a data folder without taking it.</summary>
public static class DataFolderInspection
{
    /// <summary>Whether another process works on it.</summary>
    public static bool IsHeld(string folder)
    {
        var file = DataFolder.LockIn(Path.GetFullPath(folder));
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            // Shared, and given back at once: whoever holds it alone keeps us out.
            using var held = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            // Who may not even read it cannot be told. That it cannot be written either is found elsewhere.
            return false;
        }
    }
}
