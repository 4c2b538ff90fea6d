// The drawings that may stand beside a sign. Their lines are in page/pictograms.cpp.
#pragma once

#include <cstdint>

#include "content/enum_names.h"

namespace lw::content {

enum class Pictogram : uint8_t {
  none,
  arm,
  balance,
  belly,
  chest,
  child,
  cold,
  crash,
  drop,
  eye,
  face,
  fever,
  head,
  heart,
  joint,
  lap,
  legs,
  lungs,
  lying,
  neck,
  pill,
  pregnant,
  sex,
  spine,
  steps,
};

template <>
inline constexpr auto names_of<Pictogram> = std::to_array<Name<Pictogram>>({
    {Pictogram::none, "none"},         {Pictogram::arm, "arm"},     {Pictogram::balance, "balance"},
    {Pictogram::belly, "belly"},       {Pictogram::chest, "chest"}, {Pictogram::child, "child"},
    {Pictogram::cold, "cold"},         {Pictogram::crash, "crash"}, {Pictogram::drop, "drop"},
    {Pictogram::eye, "eye"},           {Pictogram::face, "face"},   {Pictogram::fever, "fever"},
    {Pictogram::head, "head"},         {Pictogram::heart, "heart"}, {Pictogram::joint, "joint"},
    {Pictogram::lap, "lap"},           {Pictogram::legs, "legs"},   {Pictogram::lungs, "lungs"},
    {Pictogram::lying, "lying"},       {Pictogram::neck, "neck"},   {Pictogram::pill, "pill"},
    {Pictogram::pregnant, "pregnant"}, {Pictogram::sex, "sex"},     {Pictogram::spine, "spine"},
    {Pictogram::steps, "steps"},
});
static_assert(names_all_in_order<Pictogram>());

}  // namespace lw::content
