using System.Collections.Generic;
using System.Linq;

namespace AvatarMotion.Assets;

/// <summary>Name, maker and license as the file states them, and a warning where the license restricts a film.</summary>
internal static class VrmMeta
{
    public static (string Name, string License) Read(GltfFile file, List<string> warnings)
    {
        JsonView modern = file.Root["extensions"]["VRMC_vrm"]["meta"], old = file.Root["extensions"]["VRM"]["meta"];
        if (modern.Exists)
            return (modern["name"].Text(), Modern(modern, warnings));
        if (old.Exists)
            return (old["title"].Text(), Old(old, warnings));
        return ("", file.Root["asset"]["copyright"].Text());
    }

    private static string Modern(JsonView meta, List<string> warnings)
    {
        string authors = string.Join(", ", meta["authors"].Entries().Select(author => author.Text()).Where(author => author.Length > 0));
        if (meta["avatarPermission"].Text("onlyAuthor") == "onlyAuthor")
            warnings.Add("Its license lets only its author perform with it; ask before you publish a film.");
        if (meta["commercialUsage"].Text("personalNonProfit") == "personalNonProfit")
            warnings.Add("Its license allows personal, non-profit use only.");
        if (meta["creditNotation"].Text("required") == "required" && authors.Length > 0)
            warnings.Add($"Its license asks for credit: {authors}.");
        return Join(authors, meta["copyrightInformation"].Text(), meta["licenseUrl"].Text(), meta["otherLicenseUrl"].Text());
    }

    private static string Old(JsonView meta, List<string> warnings)
    {
        string license = meta["licenseName"].Text();
        if (meta["allowedUserName"].Text() == "OnlyAuthor")
            warnings.Add("Its license lets only its author perform with it; ask before you publish a film.");
        if (meta["commercialUssageName"].Text() == "Disallow")
            warnings.Add("Its license forbids commercial use.");
        if (license.StartsWith("CC_BY", System.StringComparison.Ordinal) && meta["author"].Text().Length > 0)
            warnings.Add($"Its license asks for credit: {meta["author"].Text()}.");
        return Join(meta["author"].Text(), license, meta["otherLicenseUrl"].Text(), meta["otherPermissionUrl"].Text());
    }

    private static string Join(params string[] parts) => string.Join("; ", parts.Where(part => part.Length > 0));
}
