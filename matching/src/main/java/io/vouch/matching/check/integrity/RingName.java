package io.vouch.matching.check.integrity;

import java.util.List;

/**
 * Whether what was read along a ring is a company's name, or what rough recognition made of one. Chinese company names are made of a
 * place, a brand, a trade and a legal form (Provisions on the Registration of Enterprise Names, 2020, Art. 6); all but the brand are
 * words that are known. A reading that bears a place and is mostly such words was read well enough to name a company.
 */
final class RingName {

    /** Share of the characters that belong to known words; half of a name is its brand at most. */
    private static final double LEAST_KNOWN = 0.5;

    /** Provinces, their capitals and the other prefectures with the most companies. */
    private static final List<String> PLACES = List.of(("北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北"
                    + " 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 中国 石家庄 唐山 秦皇岛 邯郸"
                    + " 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 长治 晋城 运城 临汾 呼和浩特 包头 鄂尔多斯 赤峰 沈阳 大连 鞍山 抚顺"
                    + " 锦州 营口 盘锦 长春 四平 哈尔滨 齐齐哈尔 大庆 牡丹江 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州"
                    + " 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 安庆 黄山 滁州 阜阳 宿州"
                    + " 六安 宣城 福州 厦门 莆田 三明 泉州 漳州 龙岩 宁德 南昌 景德镇 九江 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄"
                    + " 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 新乡 焦作 许昌 漯河 南阳"
                    + " 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 郴州"
                    + " 永州 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 清远 东莞 中山 潮州 揭阳 南宁 柳州 桂林 北海"
                    + " 玉林 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳 遂宁 内江 乐山 南充 眉山 宜宾 贵阳 遵义 昆明 曲靖 玉溪 大理 拉萨"
                    + " 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 兰州 天水 西宁 银川 乌鲁木齐 华东 华北 华南 华中 西南 西北 东北")
            .split(" "));

    /** Trades and forms, the longer first where one begins another. */
    private static final List<String> WORDS = List.of(("有限责任公司 股份有限公司 有限公司 集团公司 公司 集团 股份 有限 责任 供应链管理 供应链 信息技术"
                    + " 医疗器械 新能源 新材料 金属材料 金属制品 建筑材料 机电设备 电子科技 科技 技术 商贸 贸易 国际贸易 实业 工业 工程 建设"
                    + " 建筑 机械 机电 电子 电力 电气 能源 化工 材料 纺织 服装 服饰 食品 医药 医疗 器械 物流 运输 仓储 设备 制造 装备 包装"
                    + " 印刷 家具 塑料 橡胶 五金 钢铁 金属 矿业 农业 园林 环保 环境 信息 软件 网络 通信 智能 自动化 仪器 仪表 汽车 配件 零部件"
                    + " 投资 控股 发展 管理 咨询 服务 文化 传媒 广告 酒店 餐饮 置业 房地产 开发 经营 销售 进出口 国际 生物 制药 精密 模具 光电"
                    + " 半导体 照明 船舶 航空 轨道 交通 水务 燃气 石油 石化 煤炭 采购")
            .split(" "));

    private RingName() {}

    /** True if the letters name a place and are mostly words of which company names are made. */
    static boolean isLegible(String letters) {
        boolean[] known = new boolean[letters.length()];
        boolean placed = mark(letters, PLACES, known);
        mark(letters, WORDS, known);
        int count = 0;
        for (boolean each : known) {
            count += each ? 1 : 0;
        }
        return placed && count >= LEAST_KNOWN * letters.length();
    }

    private static boolean mark(String letters, List<String> words, boolean[] known) {
        boolean any = false;
        for (String word : words) {
            for (int at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
                any = true;
                for (int i = at; i < at + word.length(); i++) {
                    known[i] = true;
                }
            }
        }
        return any;
    }
}
