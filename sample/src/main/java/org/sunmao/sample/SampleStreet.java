package org.sunmao.sample;

/**
 * A street office (街道) of the district.
 *
 * @param code   nine digits: the district's six and three of its own, shaped after GB/T 10114
 * @param nameZh Chinese name, for example 云帆街道
 * @param nameEn English name, for example Yunfan Subdistrict
 */
public record SampleStreet(String code, String nameZh, String nameEn) {}
