package org.sunmao.app.intake.fields;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How well one column fits each field of a kind, by the words of its header and the shape of its values. */
final class ColumnScores {

    /** Below this a column is left without a meaning. */
    static final double THRESHOLD = 0.45;

    private static final Pattern HOME = Pattern.compile("家庭|户籍|住址");

    private final String header;
    private final HeaderText text;
    private final ColumnShape shape;

    ColumnScores(String header, ColumnShape shape) {
        this.header = header;
        this.text = HeaderText.of(header);
        this.shape = shape;
    }

    String header() {
        return header;
    }

    HeaderText text() {
        return text;
    }

    ColumnShape shape() {
        return shape;
    }

    /** Scores from 0 to 1; fields that do not fit are absent. */
    Map<Field, Double> of(SourceKind kind) {
        Map<Field, Double> scores = new EnumMap<>(Field.class);
        List<String> words = text.words();
        for (int i = 0; i < words.size(); i++) {
            double weight = i == 0 ? 1 : 0.95;
            FieldWords.match(words.get(i), kind)
                    .forEach((field, score) -> scores.merge(field, score * weight, Math::max));
        }
        region(kind, scores);
        extrusion(kind, scores);
        byShape(kind, scores);
        home(scores);
        scores.replaceAll((field, score) -> score * fit(field));
        scores.values().removeIf(score -> score < THRESHOLD);
        return scores;
    }

    /** Where a person lives is no address of a building or of an enterprise, whatever it looks like. */
    private void home(Map<Field, Double> scores) {
        if (text.words().stream().anyMatch(word -> HOME.matcher(word).find())) {
            scores.keySet().removeAll(List.of(Field.ADDRESS, Field.REGISTERED_ADDRESS));
        }
    }

    /** 地区 can be the city or the district; the values know. */
    private void region(SourceKind kind, Map<Field, Double> scores) {
        if (text.words().contains("地区")
                || text.words().contains("所在地区")
                || text.words().contains("所属地区")) {
            Field field = shape.districts() > 0.5 ? Field.DISTRICT : Field.CITY;
            if (field.kinds().contains(kind)) {
                scores.put(field, 0.8);
            }
        }
    }

    /** Map layers keep the height of the drawn block in a column called e with a digit. */
    private void extrusion(SourceKind kind, Map<Field, Double> scores) {
        boolean named = text.words().stream().anyMatch(word -> word.matches("e\\d"));
        if (kind == SourceKind.BUILDINGS && named && shape.integers() > 0.95) {
            scores.put(Field.HEIGHT_M, 0.5);
        }
        boolean objectId = text.words().get(0).matches("objectid|fid|gid");
        if (kind == SourceKind.BUILDINGS && !text.words().isEmpty() && objectId) {
            scores.put(Field.BUILDING_CODE, 0.46);
        }
    }

    private void byShape(SourceKind kind, Map<Field, Double> scores) {
        put(kind, scores, Field.CREDIT_CODE, shape.codes() > 0.6 ? 0.75 : 0);
        put(kind, scores, Field.GEOMETRY, shape.geometries() > 0.8 ? 0.9 : 0);
        if (scores.isEmpty()) {
            put(kind, scores, Field.PHONE, shape.phones() > 0.7 ? 0.55 : 0);
            put(kind, scores, Field.LONGITUDE, shape.decimalsWithin(73, 136) > 0.95 ? 0.5 : 0);
            put(kind, scores, Field.LATITUDE, shape.decimalsWithin(3, 54) > 0.95 ? 0.46 : 0);
            boolean organisations = shape.organisations() > 0.7;
            put(
                    kind,
                    scores,
                    kind == SourceKind.TENANTS ? Field.TENANT_NAME : Field.ENTERPRISE_NAME,
                    organisations ? 0.5 : 0);
            boolean addresses = shape.addresses() > 0.7 && !organisations;
            put(
                    kind,
                    scores,
                    kind == SourceKind.REGISTER ? Field.REGISTERED_ADDRESS : Field.ADDRESS,
                    addresses ? 0.5 : 0);
        }
    }

    private static void put(SourceKind kind, Map<Field, Double> scores, Field field, double score) {
        if (score > 0 && field.kinds().contains(kind)) {
            scores.merge(field, score, Math::max);
        }
    }

    /** How far the values bear out the field: 1 where they do or where there are none. */
    private double fit(Field field) {
        if (shape.values().isEmpty()) {
            return 0.9;
        }
        return switch (field.type()) {
            case DATE, MONTH, AREA_SQM, MONEY, INTEGER, DECIMAL, PERCENT, PHONE -> 0.2 + 0.8 * shape.readable(field);
            case TERM ->
                field == Field.RIGHT
                        ? 0.6 + 0.4 * shape.readable(field)
                        : 0.2 + 0.8 * shape.readable(field, text.unit());
            case GEOMETRY -> shape.geometries();
            case PERSON -> shape.organisations() > 0.6 ? 0.6 : 1;
            case NAME, ADDRESS -> 0.4 + 0.6 * Math.min(1, shape.wordy() * 1.3);
            case CODE -> field == Field.CREDIT_CODE ? 0.3 + 0.7 * Math.min(1, shape.codes() * 1.5) : codeFit();
            default -> 1;
        };
    }

    private double codeFit() {
        return shape.organisations() > 0.5 || shape.addresses() > 0.5 ? 0.3 : 1;
    }
}
