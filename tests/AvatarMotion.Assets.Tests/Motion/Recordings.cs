using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Numerics;
using System.Text;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets.Tests;

/// <summary>Motion files that tests write themselves, with known answers.</summary>
internal static class Recordings
{
    /// <summary>A take whose bones all turn, each in its own way.</summary>
    public sealed class Wriggling : IMotionTake
    {
        public void Sample(double time, BodyPose pose)
        {
            pose.Reset();
            pose.HipsInWorld = new Vector3(0.3f * (float)Math.Sin(time), 0.85f + 0.05f * (float)Math.Cos(3 * time), 0.2f * (float)time);
            for (int i = 0; i < Bones.Count; i++)
            {
                float angle = 0.4f * (float)Math.Sin((1.1 + 0.13 * i) * time + i);
                pose.Rotations[i] = Quaternion.CreateFromAxisAngle(Vector3.Normalize(new Vector3(1f, 0.3f * (i % 5) - 0.6f, 0.7f - 0.2f * (i % 7))), angle);
            }
        }
    }

    /// <summary>Joint places of a take on a rig.</summary>
    public static Vector3[] Places(IMotionTake take, Rig rig, double time)
    {
        BodyPose pose = new();
        Vector3[] places = new Vector3[Bones.Count];
        take.Sample(time, pose);
        pose.Solve(rig, places, new Quaternion[Bones.Count]);
        return places;
    }

    /// <summary>A clip of a text that a test made, as if it were a file.</summary>
    public static MotionClip Load(string text, string ending = ".bvh") => Load(Encoding.UTF8.GetBytes(text), ending)[0];

    public static IReadOnlyList<MotionClip> Load(byte[] bytes, string ending)
    {
        string path = Path.Combine(Path.GetTempPath(), $"clip-{Guid.NewGuid():N}{ending}");
        try
        {
            File.WriteAllBytes(path, bytes);
            return MotionFile.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A standing person in BVH whose left upper arm is raised by <paramref name="raise"/> degrees in the second half; names as a scheme has them.</summary>
    /// <param name="names">hips, spine, chest, neck, head, then left upper leg, lower leg, foot, toes, shoulder, upper arm, lower arm, hand, then the same on the right.</param>
    /// <param name="unit">Units per metre.</param>
    /// <param name="order">Rotation channels in order.</param>
    /// <param name="raise">Degrees.</param>
    public static string Person(IReadOnlyList<string> names, float unit = 100f, string order = "Zrotation Xrotation Yrotation", float raise = 40f)
    {
        StringBuilder text = new("HIERARCHY\n");
        List<string> joints = [];
        void Open(string kind, string name, float x, float y, float z, string channels)
        {
            joints.Add(name);
            text.Append(CultureInfo.InvariantCulture, $"{kind} {name}\n{{\nOFFSET {x * unit} {y * unit} {z * unit}\nCHANNELS {channels}\n");
        }

        string turns = "3 " + order;
        void Chain(int first, float side)
        {
            Open("JOINT", names[first], side * 0.09f, -0.05f, 0f, turns);
            Open("JOINT", names[first + 1], 0f, -0.4f, 0f, turns);
            Open("JOINT", names[first + 2], 0f, -0.38f, 0f, turns);
            Open("JOINT", names[first + 3], 0f, -0.06f, 0.12f, turns);
            text.Append(CultureInfo.InvariantCulture, $"End Site\n{{\nOFFSET 0 0 {0.05f * unit}\n}}\n}}\n}}\n}}\n}}\n");
        }

        void Arm(int first, float side)
        {
            Open("JOINT", names[first], side * 0.03f, 0.14f, 0f, turns);
            Open("JOINT", names[first + 1], side * 0.12f, 0f, 0f, turns);
            Open("JOINT", names[first + 2], side * 0.26f, 0f, 0f, turns);
            Open("JOINT", names[first + 3], side * 0.24f, 0f, 0f, turns);
            text.Append(CultureInfo.InvariantCulture, $"End Site\n{{\nOFFSET {side * 0.08f * unit} 0 0\n}}\n}}\n}}\n}}\n}}\n");
        }

        Open("ROOT", names[0], 0f, 0f, 0f, "6 Xposition Yposition Zposition " + order);
        Chain(5, 1f);
        Chain(13, -1f);
        Open("JOINT", names[1], 0f, 0.1f, 0f, turns);
        Open("JOINT", names[2], 0f, 0.15f, 0f, turns);
        Arm(9, 1f);
        Arm(17, -1f);
        Open("JOINT", names[3], 0f, 0.25f, 0f, turns);
        Open("JOINT", names[4], 0f, 0.08f, 0f, turns);
        text.Append(CultureInfo.InvariantCulture, $"End Site\n{{\nOFFSET 0 {0.2f * unit} 0\n}}\n}}\n}}\n}}\n}}\n}}\n");
        AddFrames(text, joints, names[10], unit, order, raise);
        return text.ToString();
    }

    private static void AddFrames(StringBuilder text, List<string> joints, string arm, float unit, string order, float raise)
    {
        text.Append("MOTION\nFrames: 60\nFrame Time: 0.033333\n");
        string[] channels = order.Split(' ');
        for (int f = 0; f < 60; f++)
        {
            text.Append(CultureInfo.InvariantCulture, $"0 {0.89f * unit} 0");
            foreach (string joint in joints)
            {
                foreach (string channel in channels)
                    text.Append(CultureInfo.InvariantCulture, $" {(joint == arm && channel == "Zrotation" && f >= 30 ? raise : 0f)}");
            }

            text.Append('\n');
        }
    }
}
