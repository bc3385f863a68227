using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Holds the arrows of the design: who may use whom, where native code may be called, what names are Unity's.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["AvatarMotion.Audio"] = [],
        ["AvatarMotion.Motion"] = ["AvatarMotion.Audio"],
        ["AvatarMotion.Face"] = ["AvatarMotion.Audio"],
        ["AvatarMotion"] = ["AvatarMotion.Face", "AvatarMotion.Motion"],
        ["AvatarMotion.Assets"] = ["AvatarMotion.Face", "AvatarMotion.Motion"],
        ["AvatarMotion.Media"] = ["AvatarMotion.Audio"],
        ["AvatarMotion.Rendering"] = ["AvatarMotion", "AvatarMotion.Assets"],
        ["AvatarMotion.Studio"] = ["AvatarMotion.Media", "AvatarMotion.Rendering"],
        ["AvatarMotion.Cli"] = ["AvatarMotion.Studio"],
    };

    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["AvatarMotion.Audio"] = ["MathNet.Numerics"],
        ["AvatarMotion.Motion"] = [],
        ["AvatarMotion.Face"] = [],
        ["AvatarMotion"] = [],
        ["AvatarMotion.Assets"] = [],
        ["AvatarMotion.Media"] = [],
        ["AvatarMotion.Rendering"] = [],
        ["AvatarMotion.Studio"] = ["OpenAI", "YamlDotNet"],
        ["AvatarMotion.Cli"] = ["Spectre.Console", "System.CommandLine"],
    };

    private static readonly string[] UnityLoadable = ["AvatarMotion", "AvatarMotion.Audio", "AvatarMotion.Face", "AvatarMotion.Motion"];

    private static readonly string[] UnityNames =
        ["AudioClip", "AudioSource", "Animation", "Animator", "Avatar", "Camera", "Color", "Light", "Material", "Mesh", "Motion", "Pose", "Shader", "Texture", "Time", "Transform"];

    private static string Source => Path.Combine(SharedData.RepositoryRoot, "src");

    [Test]
    public void EveryProjectIsNamedInTheDesign()
    {
        IEnumerable<string?> projects = Directory.EnumerateDirectories(Source).Select(Path.GetFileName).Where(name => name != "Shared");
        Assert.That(projects, Is.EquivalentTo(Arrows.Keys));
    }

    [TestCaseSource(nameof(ProjectNames))]
    public void ProjectsUseOnlyWhatTheArrowsAllow(string project)
    {
        XDocument file = XDocument.Load(Path.Combine(Source, project, project + ".csproj"));
        IEnumerable<string> used = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
        Assert.That(used, Is.EquivalentTo(Arrows[project]));
        IEnumerable<string> packages = file.Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!);
        Assert.That(packages, Is.SubsetOf(Packages[project]));
    }

    [TestCaseSource(nameof(ProjectNames))]
    public void NamespacesEqualTheProject(string project)
    {
        foreach ((string path, string text) in Files(project))
        {
            Match space = Regex.Match(text, @"^namespace ([\w.]+);", RegexOptions.Multiline);
            if (space.Success && !text.Contains("IsExternalInit", StringComparison.Ordinal))
                Assert.That(space.Groups[1].Value, Is.EqualTo(project), path);
        }
    }

    [TestCaseSource(nameof(ProjectNames))]
    public void NativeCodeIsCalledOnlyInInteropFolders(string project)
    {
        foreach ((string path, string text) in Files(project))
        {
            if (path.Contains($"{Path.DirectorySeparatorChar}Interop{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                continue;
            Assert.That(text, Does.Not.Match(@"\[(DllImport|LibraryImport)"), path);
        }
    }

    [TestCaseSource(nameof(UnityLoadable))]
    public void UnityLoadableLibrariesNeitherReadTheClockNorOwnUnitysNames(string project)
    {
        string names = string.Join('|', UnityNames);
        foreach ((string path, string text) in Files(project))
        {
            Assert.That(text, Does.Not.Match(@"using System\.Linq|DateTime\.(Utc)?Now|Stopwatch|Thread\.Sleep|Random\.Shared"), path);
            Assert.That(text, Does.Not.Match($@"public (sealed |static |abstract |readonly )*(class|struct|record|record struct|enum|interface) ({names})\b"), path);
        }
    }

    [TestCaseSource(nameof(ProjectNames))]
    public void NoSourceFileIsLongerThanFourHundredLines(string project)
    {
        foreach ((string path, string text) in Files(project))
            Assert.That(text.Count(c => c == '\n'), Is.LessThanOrEqualTo(400), path);
    }

    private static IEnumerable<string> ProjectNames() => Arrows.Keys;

    private static IEnumerable<(string Path, string Text)> Files(string project)
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Source, project), "*.cs", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(Source, path);
            if (!relative.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                yield return (relative, File.ReadAllText(path));
        }
    }
}
