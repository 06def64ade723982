package org.sunmao.app.intake.fields;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words departments write above their columns. */
final class FieldWords {

    /** Words that mean one field wherever they stand. */
    private static final String PLAIN = """
            enterprise-name 企业名称 公司名称 单位名称 纳税人名称 市场主体名称 主体名称 经营主体名称 商户名称 企业全称 公司全称 单位全称 企业 公司 市场主体 企业名 \
            公司名 纳税人 纳税主体 纳税主体名称 法人单位名称 单位详细名称 商事主体名称 字号名称 机构名称 店铺名称 店名 商家名称 enterprisename companyname company \
            enterprise corpname entname nsrmc qymc firmname businessname regname taxpayer taxpayername
            credit-code 统一社会信用代码 社会信用代码 信用代码 统一信用代码 纳税人识别号 税号 统一代码 社会信用代码纳税人识别号 统一社会信用代码纳税人识别号 \
            纳税人识别号统一社会信用代码 社会统一信用代码 企业统一社会信用代码 机构信用代码 纳税识别号 uscc uscid creditcode unifiedsocialcreditcode tyshxydm shxydm nsrsbh \
            taxid taxpayerid socialcreditcode
            registration-number 注册号 工商注册号 营业执照号 营业执照注册号 执照号 营业执照编号 营业执照号码 工商登记号 zch regno registrationnumber registrationno
            legal-person 法定代表人 法人代表 法人 法人姓名 法定代表人姓名 法定代表人负责人 法人代表姓名 法定代表人或负责人 负责人 企业负责人 经营者 经营者姓名 投资人 \
            执行事务合伙人 单位负责人 主要负责人 fddbr frdb legal legalperson legalrep legalrepresentative
            established-on 成立日期 注册日期 成立时间 注册时间 登记日期 设立日期 设立时间 开业日期 核准日期 开业时间 工商注册时间 工商登记日期 clrq startdate \
            establishedon establishdate foundeddate registrationdate regdate
            enterprise-type 企业类型 公司类型 主体类型 市场主体类型 登记注册类型 注册类型 企业性质 经济性质 企业登记注册类型 组织形式 类型 qylx enterprisetype companytype \
            legalform
            registered-capital 注册资本 注册资金 注册资本金 认缴资本 认缴注册资本 认缴出资额 出资额 资金数额 开办资金 zczj zczb registeredcapital capital
            status 登记状态 经营状态 企业状态 状态 存续状态 市场主体状态 主体状态 经营情况 qyzt status regstatus
            industry-code 行业代码 行业编码 国民经济行业代码 行业小类代码 所属行业代码 hydm industrycode
            industry-name 行业 行业名称 所属行业 行业类别 行业门类 国民经济行业 行业分类 主营行业 行业大类 行业小类 经营业态 业态 产业类别 所属产业 hymc hylx industry \
            industryname sector
            registered-address 注册地址 住所 企业住所 登记住所 注册地 工商注册地址 注册住所 登记地址 经营场所住所 住所经营场所 营业执照地址 税务登记地址 生产经营地址 \
            registeredaddress regaddress zcdz
            business-scope 经营范围 主营业务 业务范围 经营范围及方式 主营范围 经营项目 许可经营项目 jyfw businessscope scope
            registration-authority 登记机关 注册机关 发照机关 核准机关 djjg registrationauthority
            province 省 省份 所在省份 所属省份 省市 所在省 sheng province prov
            city 市 城市 所在城市 地市 所属城市 所在市 shi city
            district 区 区县 县区 行政区 所属区 所在区 所在区县 所属区县 区域 市区县 行政区划 qx district county
            street 街道 所属街道 所在街道 街镇 街道办 街道办事处 属地街道 街道乡镇 属地 所属街镇 jd street township subdistrict
            address 地址 详细地址 具体地址 坐落 座落 坐落位置 位置 项目地址 楼宇地址 楼宇坐落 楼宇位置 房屋坐落 房屋地址 经营地址 实际经营地址 办公地址 通讯地址 \
            营业地址 经营场所 地点 门牌地址 所在地址 dz addr address location
            road 路名 道路名称 道路名 街路名称 街路名 街路 所在道路 所在路段 路街名称 road roadname
            building-code 楼宇编号 楼宇编码 楼宇代码 楼栋编号 楼栋编码 楼栋代码 建筑编号 建筑编码 建筑物编码 房屋编码 楼宇id 楼宇序号 楼宇统一编码 楼号编码 固定id 楼幢编号 \
            buildingcode buildingid bldgid buildingno lyid lybm gdid
            building-name 楼宇名称 楼栋名称 大厦名称 建筑名称 楼宇 楼盘名称 所在楼宇 所属楼宇 入驻楼宇 楼名 载体名称 楼宇载体 写字楼名称 写字楼 商务楼宇名称 建筑物名称 大楼名称 \
            大厦 所在大厦 所属楼栋 楼盘 lymc ldmc buildingname building bldgname tower
            building-alias 别名 楼宇别名 曾用名 楼宇曾用名 又名 其他名称 俗称 登记名称 备案名称 标准地名 地名 推广名 案名 name2 alias aliasname othername altname
            floors-above 地上层数 总层数 层数 楼层数 总楼层 地上楼层 地上楼层数 楼宇层数 建筑层数 地面层数 最高层 最高楼层 zlc szlc dscs maxfloor floors floorcount storeys \
            stories floorsabove numfloors levels
            floors-below 地下层数 地下楼层 地下楼层数 地下室层数 dxcs floorsbelow basementfloors basements
            height-m 高度 建筑高度 楼高 楼宇高度 建筑高 楼体高度 height heightm buildingheight gd jzgd
            gross-area 建筑面积 总建筑面积 总面积 建筑总面积 楼宇面积 楼宇总面积 总建面 建面 楼宇建筑面积 jzmj grossarea gfa totalarea floorarea
            office-area 办公面积 商务面积 办公建筑面积 写字楼面积 商务办公面积 可办公面积 办公用房面积 officearea
            rentable-area 可租赁面积 可出租面积 可租面积 可供租赁面积 可招商面积 可使用面积 rentablearea leasablearea nla
            vacant-area 空置面积 闲置面积 未出租面积 空余面积 剩余面积 待租面积 可招租面积 vacantarea
            completion-year 建成年份 竣工年份 建成时间 竣工时间 竣工日期 建成年代 建造年份 建成日期 投用时间 投入使用时间 投用年份 建设年代 建筑年代 启用时间 completionyear \
            yearbuilt builtyear jcnf jgnf
            grade 等级 楼宇等级 楼宇级别 评定等级 写字楼等级 级别 星级 楼宇星级 甲乙级 楼宇类别 grade buildinggrade class
            grade-standard 评定标准 等级标准 评级标准 分级标准 gradestandard
            functional-area 功能区 所属功能区 所在功能区 功能区名称 功能片区 商圈 所属商圈 所在商圈 楼宇集聚区 所属集聚区 functionalarea businessarea cbd
            property-company 物业公司 物业管理公司 物业服务企业 物业企业 物业单位 物业管理单位 物业服务公司 物业名称 物业 管理单位 运营单位 运营方 运营公司 wygs \
            propertycompany manager propertymanager
            owner 业主 业主单位 产权单位 产权人 产权方 权利人 开发商 开发单位 业主名称 产权所有人 所有权人 建设单位 owner landlord developer
            longitude 经度 东经 楼宇经度 lon lng longitude jd_x wgs84lon
            latitude 纬度 北纬 楼宇纬度 lat latitude wgs84lat
            geometry geometry geom 几何 图形 轮廓 footprint wkt geojson shape
            vacancy-rate 空置率 闲置率 楼宇空置率 空置比例 xzl kzl vacancyrate vacancy
            occupancy-rate 入驻率 出租率 使用率 楼宇入驻率 出租比例 入住率 利用率 rzl rzrate occupancyrate occupancy
            floor 楼层 所在楼层 楼层号 层 层号 入驻楼层 租赁楼层 层次 所在层 floorno floorlabel lc level
            room 房号 房间号 室号 房间 单元号 房屋编号 房间编号 门牌号 房间门牌号 单元 入驻房号 办公室 铺位号 商铺号 室 房源编号 房源 租赁单元 房间单元 入驻房间 房间室号 \
            租赁房号 租赁位置 入驻位置 fjh fh roomno room unit unitno suite
            tenant-name 租户名称 承租人 承租方 入驻企业 入驻企业名称 入驻单位 入驻单位名称 租户 承租单位 承租企业 客户名称 租赁单位 使用单位 承租人名称 承租方名称 租户公司名称 \
            入驻公司 入驻公司名称 使用人 在驻企业 使用企业 承租户 租客 租客名称 租赁方 现入驻企业 租赁企业 租赁企业名称 实际入驻企业 入驻主体 企业商户名称 rzqy tenant tenantname lessee occupier
            leased-area 租赁面积 承租面积 使用面积 出租面积 租用面积 入驻面积 计租面积 合同面积 房间面积 占用面积 单元面积 套内面积 实用面积 建筑面积租赁 房屋面积 zlmj leasedarea rentedarea
            rent 租金 月租金 租金单价 租金标准 平均租金 租金价格 单价 日租金 每平米租金 租金水平 zj rent rentprice cost
            rent-free 免租期 免租 免租期限 免租时间 装修免租期 免租天数 免租月数 免租时长 rentfree
            escalation 递增 租金递增 递增率 租金递增率 年递增率 年递增 递增方式 租金递增方式 递增幅度 租金涨幅 递增比例 租金递增比例 escalation
            deposit 押金 租赁保证金 履约保证金 保证金 租赁押金 押金金额 合同保证金 押金方式 房屋押金 deposit
            break-option 提前退租 退租条件 提前解约 解约条款 提前解约条款 提前终止 退租条款 提前退租条件 提前退租约定 breakoption
            signed-on 签约日期 签订日期 合同签订日期 签约时间 签订时间 合同签订时间 合同签订日 签约日 signedon
            head-tenant 转租方 转租人 二房东 主租户 一手租户 原承租方 原承租人 headtenant
            lease-start 起租日期 起租日 租赁开始日期 起始日期 租期起 合同起始日期 租赁起始日期 开始日期 合同开始日期 起租时间 入驻时间 入驻日期 租赁期起 进驻时间 计租日 起始日 租赁起始日 租赁起 起租 起租日 租赁开始 合同开始 合同开始日 租约开始日期 租约开始 合同起始 \
            合同起始日 租约起始日 合同起 租赁开始时间 租赁起始时间 leasestart startoflease movein moveindate
            lease-end 到期日期 到期日 租赁结束日期 租赁到期日 合同到期日期 终止日期 租期止 合同终止日期 结束日期 租赁期止 到期时间 退租日期 合同到期日 合同结束日期 租约到期日 \
            租赁截止日期 合同止 租赁终止日期 租赁到期时间 租赁结束时间 截止日期 合同到期 租赁到期 到期 租约到期 租约止 租赁止 合同截止 合同终止 合同结束 租赁结束 租赁截止日 租赁终止日 租约结束日期 leaseend leaseexpiry expiry expirydate
            lease-period 租赁期限 租期 租赁期 合同期限 租赁时间 合同期 租赁起止日期 起止日期 租赁起止时间 租约期限 leaseperiod leaseterm term
            right 使用方式 租赁性质 占用方式 使用权 租赁方式 自有租赁 权属 取得方式 房屋性质 产权性质 入驻方式 使用性质 租售情况 租售 租购 自用出租 持有方式 房屋使用方式 办公用房性质 用房性质 tenure
            occupancy-state 使用状态 出租状态 租赁状态 房屋状态 入驻状态 房态 使用情况 租赁情况 出租情况 是否空置 当前状态 occupancystate
            staff 员工人数 从业人数 职工人数 人数 员工数 办公人数 从业人员 用工人数 ygs 从业人员数 从业人员期末人数 期末从业人数 staff employees headcount
            report-form 报表类别 报表类型 统计专业 专业类别 专业分类
            large-since 入统年份 入库年份 纳统年份 纳统时间 入统时间 入库时间 升规年份
            turnover 营业收入 主营业务收入 年营业收入 营业额 销售额 yysr turnover revenue
            insured 参保人数 缴费人数 参保职工人数 社保人数 参保缴费人数 社保参保人数 insured
            customer-number 用户编号 户号 用电户号 客户编号 用电客户编号
            meter-number 电能表号 电表号 表号 表计号 表计资产号 电能表资产号 电表编号
            energy-kwh 电量 用电量 本期电量 月用电量 结算电量 总电量 抄见电量 kwh energykwh consumption
            visited-on 走访日期 走访时间 走访日 拜访日期 visitdate
            visitors 走访人员 走访人 走访干部 走访领导 visitors
            ticket-number 工单编号 工单号 受理编号 诉求编号 ticketnumber
            received-on 受理时间 来电时间 受理日期 诉求时间 登记时间 工单时间
            scenario-name 场景名称 应用场景名称 应用场景 需求名称 项目场景名称
            product 主导产品 主导产品服务 主要产品 主营产品 产品服务
            label 企业标签 企业称号 荣誉称号 资质 企业资质 标签
            contact 联系人 联系人姓名 企业联系人 对接人 经办人 联络人 联系人员 招商员 lxr contact contactperson contactname
            phone 联系电话 电话 手机 手机号 手机号码 联系方式 电话号码 联系人电话 固定电话 企业电话 联系手机 招商电话 咨询电话 办公电话 lxdh lxfs phone tel telephone mobile
            tax-month 所属期 税款所属期 所属月份 税款所属月份 入库月份 月份 年月 征收月份 税收月份 税款所属时期 属期 入库年月 统计月份 所属年月 入库期 税款属期 纳税月份 所属时期 \
            税款所属期起 month period taxmonth taxperiod yearmonth ssq sssq
            vat 增值税 增值税额 国内增值税 增值税金额 zzs vat valueaddedtax
            cit 企业所得税 企业所得税额 所得税 qysds cit corporateincometax
            pit 个人所得税 个税 代扣代缴个人所得税 个人所得税额 grsds pit personalincometax individualincometax
            other-tax 其他税 其他税费 其他税种 其它税 其他 其他税收 其它税收 其它税种 其他各税 其它 qt othertax othertaxes
            tax-total 税收合计 税款合计 税收总额 合计 税额合计 入库税额 纳税总额 总税收 纳税额 税收收入合计 全口径税收 全口径税收合计 税收 税额 实缴税额 税收总计 入库税款 \
            实际入库税额 税收总量 缴税总额 纳税合计 总税额 税金合计 入库合计 本月税收 税收金额 全口径税收收入 sshj nse taxtotal totaltax taxamount total
            tax-retained 区级留成 区级税收 地方留成 区级收入 留存税收 地方级收入 区级财力 区级留存 区级税收收入 区级可用财力 地方税收 留区税收 区级 taxretained retained localretained districtretained
            tax-office 主管税务机关 税务所 税务机关 主管税务所 主管税务所科分局 征收机关 管理分局 税务分局 主管税务局 主管税务分局 taxoffice swjg
            remark 备注 说明 备注说明 其他说明 情况说明 bz remark remarks note notes comment
            """;

    /** Words whose meaning depends on what the table is about. */
    private static final String BY_KIND = """
            buildings building-name 名称 name 项目名称 项目 label title mc xm
            buildings building-code 编号 代码 编码 id code bh
            buildings floors-above 楼层 floor
            buildings address 注册地址 住所 注册地 accross
            buildings occupancy-state 状态
            buildings house-number 门牌号 门牌 门牌号码 路牌号 门牌编号 houseno housenumber
            places house-number 门牌号 门牌 门牌号码 路牌号 门牌编号 houseno housenumber
            buildings completion-year 年份 date
            tenants building-name 项目名称 项目 楼座 楼栋 楼幢 楼号 物业项目 园区名称
            tenants tenant-name 企业名称 公司名称 单位名称 名称 name 单位 企业 公司 商户名称 企业全称 公司全称 客户 商户 company companyname enterprise
            tenants floor floor floors 层数
            tenants leased-area 面积 面积㎡ 面积平方米 面积平米 建筑面积 area 建筑面积平方米 总面积
            tenants occupancy-state 状态 经营状态 status
            tenants lease-start 开始时间 起 startdate
            tenants lease-end 结束时间 止 enddate
            tenants credit-code code 代码
            tenants contact 负责人 企业负责人 单位负责人 主要负责人 经营者
            tenants address addr address
            tenants room 房屋 房屋地址 位置 具体位置 房间位置 楼层房号 楼层及房号
            tax enterprise-name 名称 name 单位 户名
            tax registered-address 地址 address addr
            tax credit-code code 代码 识别号
            tax tax-month date 日期 期间 时间 入库日期 税款所属期止
            register enterprise-name 名称 name
            register credit-code code 代码 识别号
            register registered-address 地址 address addr 经营场所
            register established-on date 日期
            places enterprise-name 名称 name 店名 poi poiname title
            places address 地址 address addr
            large-firms enterprise-name 名称 单位
            large-firms address 单位实际经营地址 单位所在地 单位地址 地址
            insurance enterprise-name 参保单位 参保单位名称 用人单位 用人单位名称 单位
            insurance month 所属期 缴费所属期 费款所属期 参保月份 缴费月份 月份 期间
            electricity account-name 户名 用户名称 用电户名 客户名称 用户名
            electricity address 用电地址 地址
            electricity building-name 台区 台区名称 楼宇台区 小区名称
            electricity room 安装位置 表计位置 安装地点 位置 房屋
            electricity month 电费年月 抄表年月 用电月份 用电年月 抄表月份 月份 年月 结算月份
            visits enterprise-name 走访企业 被走访企业 走访单位 企业简称 走访对象 单位 名称
            visits room 楼层房号 楼层及房号 位置 房屋
            visits content 走访情况 走访记录 走访内容 情况记录 诉求内容 反映问题 问题及诉求 企业诉求 诉求
            visits topic 诉求类别 诉求类型 问题类别 问题类型 诉求分类
            visits outcome 办理情况 办理进展 解决情况 处理情况 办理状态
            complaints content 诉求内容 工单内容 反映内容 问题描述 来电内容 投诉内容 内容 诉求描述
            complaints topic 问题分类 问题类别 诉求分类 事项分类 问题类型
            complaints ticket-kind 诉求类型 工单类型 诉求性质 工单类别
            complaints outcome 办理状态 办理情况 工单状态 办结状态 处理结果 状态
            complaints handled-by 承办单位 责任单位 办理单位 主办单位 承办部门
            complaints address 地址 事发地址 事发地点 发生地点 诉求地址
            lists enterprise-name 发布单位 申报单位 申报企业 需求单位 供给单位 提供单位 单位 名称 牵头单位
            lists category 场景类别 类别 类型 领域 所属领域 应用领域 名单类别 批次 方向
            lists content 场景内容 场景内容及需求 需求内容 内容 场景描述 场景简介 主要内容 需求描述
            """;

    private static final Map<String, Field> PLAIN_WORDS = new LinkedHashMap<>();
    private static final Map<SourceKind, Map<String, Field>> KIND_WORDS = new EnumMap<>(SourceKind.class);

    static {
        PLAIN.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(line -> {
            List<String> words = List.of(line.split(" +"));
            Field field = Field.findByCode(words.get(0)).orElseThrow();
            words.subList(1, words.size()).forEach(word -> PLAIN_WORDS.put(word, field));
        });
        BY_KIND.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(line -> {
            List<String> words = List.of(line.split(" +"));
            SourceKind kind = SourceKind.findByCode(words.get(0)).orElseThrow();
            Field field = Field.findByCode(words.get(1)).orElseThrow();
            Map<String, Field> ofKind = KIND_WORDS.computeIfAbsent(kind, k -> new LinkedHashMap<>());
            words.subList(2, words.size()).forEach(word -> ofKind.put(word, field));
        });
    }

    private FieldWords() {}

    /** The fields that a word stands for in a kind, with how sure that is. */
    static Map<Field, Double> match(String word, SourceKind kind) {
        Map<Field, Double> scores = new EnumMap<>(Field.class);
        Field byKind = KIND_WORDS.getOrDefault(kind, Map.of()).get(word);
        if (byKind != null) {
            scores.put(byKind, word.length() <= 2 || isGeneric(word) ? 0.8 : 0.95);
        }
        Field plain = PLAIN_WORDS.get(word);
        if (plain != null && plain.kinds().contains(kind)) {
            scores.putIfAbsent(plain, byKind == null ? 1.0 : 0.6);
        }
        if (scores.isEmpty()) {
            contained(word, kind, scores);
        }
        return scores;
    }

    /** The Chinese word that stands most often above such a column and means nothing else in a table of that kind. */
    static Optional<String> findUsual(Field field, SourceKind kind) {
        return Stream.of(PLAIN_WORDS, KIND_WORDS.getOrDefault(kind, Map.of()))
                .flatMap(words -> words.entrySet().stream())
                .filter(each -> each.getValue() == field && each.getKey().charAt(0) > 0x2e80)
                .map(Map.Entry::getKey)
                .filter(word -> match(word, kind).entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .filter(best -> best.getKey() == field)
                        .isPresent())
                .findFirst();
    }

    private static boolean isGeneric(String word) {
        return word.matches("[a-z]{1,5}");
    }

    /** A longer header that ends or begins with a known word: 企业注册地址信息, 楼宇建筑面积合计. */
    private static void contained(String word, SourceKind kind, Map<Field, Double> scores) {
        if (word.length() < 3) {
            return;
        }
        for (Map.Entry<String, Field> each : PLAIN_WORDS.entrySet()) {
            String known = each.getKey();
            boolean han = known.charAt(0) > 0x2e80;
            boolean longEnough = han ? known.length() >= 2 : known.length() >= 5;
            if (longEnough && each.getValue().kinds().contains(kind) && word.contains(known)) {
                double share = (double) known.length() / word.length();
                double score = (word.endsWith(known) ? 0.5 : 0.35) + 0.4 * share;
                scores.merge(each.getValue(), Math.min(0.85, score), Math::max);
            }
        }
    }
}
